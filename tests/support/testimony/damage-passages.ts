import { join } from 'node:path';
import { openConnection } from '../../../src/main/library/database/connection.ts';

/** Changes passages behind the library's back, as a damaged disk or another program would. */
export async function damagePassages(library: string, from: string, to: string): Promise<void> {
  const connection = await openConnection(join(library, 'library.sqlite'), 'write');
  await connection.execute(`DROP TRIGGER passage_is_immutable;
    UPDATE passage SET text = replace(text, '${from}', '${to}');
    CREATE TRIGGER passage_is_immutable BEFORE UPDATE ON passage
    WHEN NOT EXISTS (SELECT 1 FROM passage_repair WHERE testimony_id = old.testimony_id)
    BEGIN SELECT raise(ABORT, 'a passage is immutable'); END;`);
  await connection.close();
}
