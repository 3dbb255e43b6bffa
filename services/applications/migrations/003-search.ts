/** An index of three-letter runs, so that a search for a rare word need not look at every application. */
import type { Dialect } from '@repdesk/service-kit/database'
import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const statements =
    dialect === 'postgres'
      ? [
          // A server without the extension, or one that does not let us have it, still searches, only slower.
          sql`do $$
            declare home text;
            begin
              begin
                create extension if not exists pg_trgm with schema public;
              exception when others then null;
              end;
              select nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                where extname = 'pg_trgm';
              if home is not null then
                execute format(
                  'create index "applicationsSearch" on applications using gin ("searchText" %I.gin_trgm_ops)', home);
              end if;
            end $$`,
        ]
      : [
          // Holds no text of its own: a hit is looked at again in its row.
          sql`create virtual table "applicationsSearch" using fts5(
            "searchText", content='', contentless_delete=1, tokenize='trigram', detail=none)`,
          sql`create trigger "applicationsSearchInsert" after insert on applications begin
            insert into "applicationsSearch" (rowid, "searchText") values (new."rowNumber", new."searchText");
          end`,
          sql`create trigger "applicationsSearchUpdate" after update of "searchText" on applications
            when old."searchText" is not new."searchText" begin
            delete from "applicationsSearch" where rowid = old."rowNumber";
            insert into "applicationsSearch" (rowid, "searchText") values (new."rowNumber", new."searchText");
          end`,
        ]
  for (const statement of statements) await statement.execute(db)
}
