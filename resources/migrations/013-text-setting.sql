-- The size of text as it was before there was a choice: that of the house style.

UPDATE briefing SET document = json_set(document, '$.details.textSetting', 'house');
