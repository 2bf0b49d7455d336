-- Contents as they were before there was a choice: in long documents, with their pages.

UPDATE briefing SET document = json_set(document, '$.details.contents', 'long', '$.details.contentsPages', json('true'));
