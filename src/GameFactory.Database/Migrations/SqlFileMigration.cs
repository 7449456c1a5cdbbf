using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace GameFactory.Database.Migrations;

/// <summary>Shows one pair of SQL files to FluentMigrator as a migration.</summary>
/// <param name="script">The files.</param>
/// <param name="begun">Told when FluentMigrator asks for the SQL, right before it runs: its own errors do not name the migration.</param>
internal sealed class SqlFileMigration(MigrationScript script, Action<MigrationScript> begun) : IMigration
{
    public string ConnectionString => string.Empty;

    public void GetUpExpressions(IMigrationContext context) => Run(context, script.Up);

    public void GetDownExpressions(IMigrationContext context) => Run(context, script.Down);

    private void Run(IMigrationContext context, string sql)
    {
        begun(script);

        // Whoever keeps the database may have set another one for us; what has no schema in the files belongs to public. The pool
        // resets it.
        context.Expressions.Add(new ExecuteSqlStatementExpression { SqlStatement = "SET search_path = public" });
        context.Expressions.Add(new ExecuteSqlStatementExpression { SqlStatement = sql });
    }
}
