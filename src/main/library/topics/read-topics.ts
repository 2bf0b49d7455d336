import type { TopicCount } from '../../../shared/positions.ts';
import type { ReadDb } from '../database/database.ts';

/** Topics in use, by name, each with how many of what is in sight have it. */
export function listTopics(db: ReadDb): Promise<TopicCount[]> {
  return db.all(
    `SELECT name, positions, testimony, excerpts FROM (
       SELECT topic.name,
              (SELECT count(*) FROM position_topic WHERE topic_id = topic.id) AS positions,
              (SELECT count(*) FROM testimony_topic JOIN testimony ON testimony.id = testimony_id
               WHERE topic_id = topic.id AND removed_at IS NULL) AS testimony,
              (SELECT count(*) FROM excerpt_topic JOIN excerpt ON excerpt.id = excerpt_id
               WHERE topic_id = topic.id AND removed_at IS NULL) AS excerpts
       FROM topic)
     WHERE positions + testimony + excerpts > 0 ORDER BY name COLLATE NOCASE`,
  );
}

/** SQL for the topics of one owner as a JSON array of names, by name: `topicNamesOf('excerpt', 'excerpt.id')`. */
export function topicNamesOf(kind: 'position' | 'testimony' | 'excerpt', owner: string): string {
  return `(SELECT json_group_array(name) FROM (
     SELECT topic.name FROM ${kind}_topic JOIN topic ON topic.id = ${kind}_topic.topic_id
     WHERE ${kind}_topic.${kind}_id = ${owner} ORDER BY topic.name COLLATE NOCASE))`;
}
