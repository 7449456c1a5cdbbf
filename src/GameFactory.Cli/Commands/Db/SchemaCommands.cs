using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Database.Backup;
using GameFactory.Database.Inspection;
using GameFactory.Database.Migrations;

namespace GameFactory.Cli.Commands.Db;

/// <summary><c>db up</c>, <c>down</c>, <c>status</c>, <c>history</c> and <c>sql</c>.</summary>
internal static class SchemaCommands
{
    public static Command Up()
    {
        var to = new Option<long?>("--to") { Description = "Stop at this version.", HelpName = "N" };
        var backups = new Option<string?>("--backups")
        {
            Description = "Where the backup before a major migration goes; by default DIR/backups.",
            HelpName = "DIR",
        };
        return new Command("up", "Apply pending migrations.\n\nExample:\n  ./factory db up --to 3") { to, backups }.OnDatabase(
            DatabaseNeeds.Schema | DatabaseNeeds.Session,
            async context =>
            {
                var folder = context.Parse.GetValue(backups) ?? Path.Combine(context.DataFolder, "backups");
                var beforeMajor = new DatabaseBackup(context.ConnectionString).BeforeMajor(folder, TimeProvider.System);
                var report = await new Migrator(context.ConnectionString).UpAsync(
                    context.Parse.GetValue(to),
                    beforeMajor,
                    context.Cancellation
                );
                return (report, ExitCodes.Done);
            },
            (output, report) => Print(output, report, "applied")
        );
    }

    public static Command Down()
    {
        var to = new Option<long>("--to")
        {
            Description = "The version to go back to; 0 undoes everything.",
            HelpName = "N",
            Required = true,
        };
        var yes = new Option<bool>("--yes") { Description = "Drop what those migrations made." };
        return new Command(
            "down",
            "Undo migrations, newest first. Rows of what they made are lost; nobody else may use the database.\n\n"
                + "Example:\n  ./factory db down --to 2 --yes"
        )
        {
            to,
        }
            .Needs(yes)
            .OnDatabase(
                DatabaseNeeds.Session,
                async context =>
                    (
                        await new Migrator(context.ConnectionString).DownAsync(context.Parse.GetValue(to), context.Cancellation),
                        ExitCodes.Done
                    ),
                (output, report) => Print(output, report, "undone")
            );
    }

    public static Command Status() =>
        new Command("status", "Show the version of the database and what is pending.\n\nExample:\n  ./factory db status --json").OnDatabase(
            DatabaseNeeds.Read,
            async context => (await new Migrator(context.ConnectionString).StatusAsync(context.Cancellation), ExitCodes.Done),
            (output, status) =>
            {
                output.WriteLine($"version  {status.Version} of {status.Newest}");
                output.WriteLine($"pending  {(status.IsCurrent ? "nothing" : string.Join(", ", status.Pending))}");
                foreach (var unknown in status.Unknown)
                {
                    output.WriteLine($"unknown  {unknown.Version:0000}_{unknown.Name}: made by a newer program");
                }
            }
        );

    public static Command History() =>
        new Command("history", "List the migrations that were applied, oldest first.\n\nExample:\n  ./factory db history").OnDatabase(
            DatabaseNeeds.Read,
            async context => ((await new Migrator(context.ConnectionString).StatusAsync(context.Cancellation)).Applied, ExitCodes.Done),
            (output, applied) =>
            {
                foreach (var migration in applied)
                {
                    output.WriteLine(
                        FormattableString.Invariant(
                            $"{migration.AppliedAt:yyyy-MM-dd HH:mm:ss}Z  {migration.Version:0000}_{migration.Name}"
                        )
                    );
                }
            }
        );

    public static Command Sql()
    {
        var from = new Option<long>("--from")
        {
            Description = "The version the database has; 0 is an empty one.",
            HelpName = "A",
            Required = true,
        };
        var to = new Option<long>("--to")
        {
            Description = "The version to end at.",
            HelpName = "B",
            Required = true,
        };
        return new Command(
            "sql",
            "Print the SQL of a move between two versions, for psql; runs nothing and needs no database.\n\n"
                + "Example:\n  ./factory db sql --from 2 --to 3"
        )
        {
            from,
            to,
        }.Does(
            (parse, terminal, _) =>
                DbAction.RefusingAsync(async () =>
                {
                    var script = MigrationPlan.Script(MigrationCatalog.Embedded, parse.GetValue(from), parse.GetValue(to));
                    await terminal.Out.WriteAsync(script);
                    return ExitCodes.Done;
                })
        );
    }

    private static void Print(TextWriter output, MigrationReport report, string verb)
    {
        foreach (var label in report.Ran)
        {
            output.WriteLine($"{verb}  {label}");
        }

        output.WriteLine(report.Ran.Count == 0 ? $"nothing to do, version {report.To}" : $"version  {report.From} -> {report.To}");
    }
}
