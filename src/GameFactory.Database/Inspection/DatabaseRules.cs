using Npgsql;

namespace GameFactory.Database.Inspection;

/// <summary>Says in sentences what of the facts stands against a use; each ends with what to run.</summary>
internal static class DatabaseRules
{
    private const int OldestVersion = 150000;

    public static IEnumerable<string> Reasons(DatabaseFacts facts, DatabaseNeeds needs)
    {
        var (database, user) = (Quote(facts.Database), Quote(facts.User));
        if (facts.Version < OldestVersion)
        {
            yield return $"The server is PostgreSQL {facts.VersionText}; the factory needs 15 or newer.";
        }

        if (needs.HasFlag(DatabaseNeeds.Rows))
        {
            foreach (var reason in ReasonsForRows(facts, database, user))
            {
                yield return reason;
            }
        }

        // What has no schema cannot have rights on it.
        if (needs.HasFlag(DatabaseNeeds.Creation) && facts.HasPublic)
        {
            if (!facts.MayCreate)
            {
                yield return $"The user {facts.User} may not create tables in the schema public; an administrator runs: "
                    + $"GRANT CREATE ON SCHEMA public TO {user};";
            }

            if (!facts.MayCreateSchemas)
            {
                yield return $"The user {facts.User} may not create the schema analyst in the database {facts.Database}; an administrator "
                    + $"runs: GRANT CREATE ON DATABASE {database} TO {user};";
            }
        }

        if (needs.HasFlag(DatabaseNeeds.Databases) && !facts.MayCreateDatabases)
        {
            yield return $"The user {facts.User} may not create databases, which this needs for a scratch one; an administrator runs: "
                + $"ALTER ROLE {user} CREATEDB;";
        }
    }

    private static IEnumerable<string> ReasonsForRows(DatabaseFacts facts, string database, string user)
    {
        if (facts.Encoding != "UTF8")
        {
            yield return $"The database {facts.Database} stores text as {facts.Encoding}, which cannot hold every name; make one in UTF-8: "
                + "CREATE DATABASE factory ENCODING 'UTF8' TEMPLATE template0;";
        }

        if (facts.InRecovery)
        {
            yield return "The server is a standby, which nobody can write to; give the address of the primary, or run on it: "
                + "SELECT pg_promote();";
        }
        else if (facts.ReadOnly)
        {
            yield return $"Transactions of the user {facts.User} in the database {facts.Database} are read-only; run: ALTER ROLE {user} "
                + $"IN DATABASE {database} SET default_transaction_read_only = off; or take the setting out of the address.";
        }

        if (!facts.HasPublic)
        {
            yield return $"The database {facts.Database} has no schema public, where the factory's tables lie; an administrator runs: "
                + $"CREATE SCHEMA public AUTHORIZATION {user};";
        }
        else if (!facts.MayUse)
        {
            yield return $"The user {facts.User} may not use the schema public; an administrator runs: "
                + $"GRANT USAGE, CREATE ON SCHEMA public TO {user};";
        }
        else if (facts.FirstSchema != "public")
        {
            var effect =
                facts.FirstSchema.Length == 0
                    ? "does not name public, where the factory's tables lie"
                    : $"lets tables of the schema {facts.FirstSchema} hide the factory's in public";
            yield return $"The search_path {facts.SearchPath} {effect}; run: ALTER ROLE {user} IN DATABASE {database} "
                + "SET search_path = public; and leave it out of the address.";
        }

        foreach (var owner in facts.Strangers)
        {
            yield return $"Tables of the factory belong to {owner}, in whose name the user {facts.User} may not act; "
                + $"an administrator runs: GRANT {Quote(owner)} TO {user};";
        }
    }

    private static string Quote(string name)
    {
        using var builder = new NpgsqlCommandBuilder();
        return builder.QuoteIdentifier(name);
    }
}
