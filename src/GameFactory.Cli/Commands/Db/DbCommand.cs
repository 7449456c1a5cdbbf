using System.CommandLine;

namespace GameFactory.Cli.Commands.Db;

/// <summary>The verb <c>db</c>: everything about the database's schema and its backups.</summary>
public static class DbCommand
{
    public static Command Create() =>
        new(
            "db",
            "Move, check, back up and adopt the database.\n\nExample:\n  ./factory db status --postgres postgres://me@db.example/factory"
        )
        {
            SchemaCommands.Up(),
            SchemaCommands.Down(),
            SchemaCommands.Status(),
            SchemaCommands.History(),
            SchemaCommands.Sql(),
            CheckCommands.Verify(),
            CheckCommands.Adopt(),
            CheckCommands.Coverage(),
            AnalystCommand.Create(),
            BackupCommands.Backup(),
            BackupCommands.Restore(),
        };
}
