using System.Text;
using GameFactory.Database.Sql;

namespace GameFactory.Database.Migrations;

/// <summary>Writes what a move between two versions would run, as a script for psql; runs nothing.</summary>
public static class MigrationPlan
{
    private static readonly string s_versionTable = SqlFile.Beside<Migrator>("version_table.sql");

    /// <param name="catalog">The migrations.</param>
    /// <param name="from">The version the database has, 0 for an empty one.</param>
    /// <param name="to">The version it shall have; below <paramref name="from"/> the script goes down.</param>
    /// <exception cref="ArgumentOutOfRangeException">A version is neither 0 nor in the catalogue.</exception>
    public static string Script(MigrationCatalog catalog, long from, long to)
    {
        EnsureKnown(catalog, from);
        EnsureKnown(catalog, to);
        var text = new StringBuilder($"-- From version {from} to version {to}. Run with: psql -v ON_ERROR_STOP=1 -f FILE\n");
        if (from == 0)
        {
            text.Append('\n').Append(s_versionTable);
        }

        if (to >= from)
        {
            foreach (var script in catalog.Scripts.Where(script => script.Version > from && script.Version <= to))
            {
                Append(
                    text,
                    script,
                    script.Up,
                    $"INSERT INTO {VersionTable.Name} (version, applied_on, description) "
                        + $"VALUES ({script.Version}, now() AT TIME ZONE 'UTC', '{script.Name}');"
                );
            }
        }
        else
        {
            foreach (var script in catalog.Scripts.Reverse().Where(script => script.Version > to && script.Version <= from))
            {
                Append(text, script, script.Down, $"DELETE FROM {VersionTable.Name} WHERE version = {script.Version};");
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, MigrationScript script, string sql, string record)
    {
        text.Append($"\n-- {script.Label} {new string('-', 80)}\n");
        text.Append(script.InTransaction ? "BEGIN;\n" : "");
        text.Append(sql.TrimEnd()).Append('\n').Append(record).Append('\n');
        text.Append(script.InTransaction ? "COMMIT;\n" : "");
    }

    private static void EnsureKnown(MigrationCatalog catalog, long version)
    {
        if (version != 0 && !catalog.Scripts.Any(script => script.Version == version))
        {
            throw new ArgumentOutOfRangeException(
                nameof(version),
                version,
                $"There is no migration {version}; the newest is {catalog.Newest}"
            );
        }
    }
}
