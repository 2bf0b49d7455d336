-- How a document begins; as it did before there was a choice.

UPDATE briefing SET document = json_set(document, '$.details.kind', 'Briefing', '$.details.titlePage', 'block');
