using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace GameFactory.Storage.Migrations.Running;

/// <summary>Shows one pair of SQL files to FluentMigrator as a migration.</summary>
internal sealed class SqlFileMigration(MigrationScript script) : IMigration
{
    public string ConnectionString => string.Empty;

    public void GetUpExpressions(IMigrationContext context) =>
        context.Expressions.Add(new ExecuteSqlStatementExpression { SqlStatement = script.Up });

    public void GetDownExpressions(IMigrationContext context) =>
        context.Expressions.Add(new ExecuteSqlStatementExpression { SqlStatement = script.Down });
}
