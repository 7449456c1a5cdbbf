using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Database.Backup;
using GameFactory.Database.Inspection;

namespace GameFactory.Cli.Commands.Db;

/// <summary><c>db backup</c> and <c>db restore</c>.</summary>
internal static class BackupCommands
{
    public static Command Backup()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The file to write; by default a new one in DIR/backups.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new Command(
            "backup",
            "Write the whole database to one file, while it is in use.\n\nExample:\n  ./factory db backup before-upgrade.dump"
        )
        {
            file,
        }.OnDatabase(
            DatabaseNeeds.Session,
            async context =>
            {
                var path = context.Parse.GetValue(file)
                    ?? Path.Combine(
                        context.DataFolder,
                        "backups",
                        FormattableString.Invariant($"gamefactory-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}.dump")
                    );
                return (await new DatabaseBackup(context.ConnectionString).BackupAsync(path, context.Cancellation), ExitCodes.Done);
            },
            (output, report) => output.WriteLine($"written  {report.File}, {report.Bytes} bytes, version {report.Version}")
        );
    }

    public static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "A file that db backup wrote." };
        var yes = new Option<bool>("--yes") { Description = "Replace what the database holds." };
        return new Command(
            "restore",
            "Put a backup in the database's place; what it holds now is dropped.\n\n"
                + "Example:\n  ./factory db restore before-upgrade.dump --yes"
        )
        {
            file,
        }
            .Needs(yes)
            .OnDatabase(
                DatabaseNeeds.Databases | DatabaseNeeds.Session,
                async context =>
                    (
                        await new DatabaseBackup(context.ConnectionString).RestoreAsync(
                            context.Parse.GetValue(file)!,
                            context.Cancellation
                        ),
                        ExitCodes.Done
                    ),
                (output, report) => output.WriteLine($"restored  {report.File}, version {report.Version}")
            );
    }
}
