using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Database.Cluster;
using GameFactory.Database.Coverage;
using GameFactory.Database.Inspection;
using GameFactory.Database.Migrations.Adoption;
using GameFactory.Database.Verification;

namespace GameFactory.Cli.Commands.Db;

/// <summary><c>db verify</c>, <c>db adopt</c> and <c>db coverage</c>.</summary>
internal static class CheckCommands
{
    public static Command Verify()
    {
        var from = new Option<string?>("--from")
        {
            Description = "Start from a copy of this database, rows included; it is only read.",
            HelpName = "CONN",
        };
        return new Command(
            "verify",
            "Take a scratch database up, down to zero and up again, and compare the dumps.\n\n"
                + "Example:\n  ./factory db verify --from postgres://me@db.example/factory"
        )
        {
            from,
        }.OnDatabase(
            DatabaseNeeds.Databases | DatabaseNeeds.Session,
            async context =>
            {
                var source = context.Parse.GetValue(from);
                var connectionString = source is null ? context.ConnectionString : PostgresAddress.Parse(source);
                if (source is not null)
                {
                    await DatabaseInspector.EnsureAsync(
                        connectionString,
                        DatabaseNeeds.Databases | DatabaseNeeds.Session,
                        context.Cancellation
                    );
                }

                var report = await new DatabaseVerifier(connectionString).VerifyAsync(source is not null, context.Cancellation);
                return (report, report.Ok ? ExitCodes.Done : ExitCodes.Failed);
            },
            (output, report) =>
            {
                foreach (var problem in report.Problems)
                {
                    output.WriteLine(problem);
                }

                output.WriteLine(
                    $"{(report.Ok ? "ok" : "FAILED")}  {report.Migrations} migrations up, down and up, {report.CopiedRows} copied rows"
                );
            }
        );
    }

    public static Command Adopt() =>
        new Command(
            "adopt",
            "Take over a database that the Python prototype made. It is compared with the schema document first; any difference is "
                + "listed and nothing is changed."
                + "\n\n"
                + "Example:\n  ./factory db adopt --postgres postgres://me@db.example/factory && ./factory db up --postgres "
                + "postgres://me@db.example/factory"
        ).OnDatabase(
            DatabaseNeeds.Schema | DatabaseNeeds.Session,
            async context =>
            {
                var report = await new DatabaseAdopter(context.ConnectionString).AdoptAsync(context.Cancellation);
                return (
                    report,
                    report.Outcome is AdoptionOutcome.Adopted or AdoptionOutcome.AlreadyManaged ? ExitCodes.Done : ExitCodes.Failed
                );
            },
            (output, report) =>
            {
                foreach (var difference in report.Differences)
                {
                    output.WriteLine(difference);
                }

                output.WriteLine(
                    report.Outcome switch
                    {
                        AdoptionOutcome.Adopted => $"adopted at {report.Baseline}; run db up next",
                        AdoptionOutcome.AlreadyManaged => "nothing to do: the database is managed by this program already",
                        AdoptionOutcome.NotAPrototype => "refused: there is no table alembic_version; for an empty database run db up",
                        _ => $"refused: {report.Differences.Count} differences from the schema document; nothing was changed",
                    }
                );
            }
        );

    public static Command Coverage() =>
        new Command(
            "coverage",
            "Count the filled rows of every column of the schema document's tables; fails when a column is empty without a reason.\n\n"
                + "Example:\n  ./factory db coverage --json"
        ).OnDatabase(
            DatabaseNeeds.Read,
            async context =>
            {
                var report = await new ColumnCoverage(context.ConnectionString).CountAsync(context.Cancellation);
                return (report, report.Ok ? ExitCodes.Done : ExitCodes.Failed);
            },
            (output, report) =>
            {
                foreach (var count in report.Columns)
                {
                    output.WriteLine(
                        $"{count.Filled,9} of {count.Rows,9}  "
                            + $"{count.Table}.{count.Column}{(count.Filled == 0 ? "  " + (count.Explanation ?? "EMPTY") : "")}"
                    );
                }

                output.WriteLine(report.Ok ? "ok" : $"FAILED  {report.Unexplained.Count} columns are empty without a reason");
            }
        );
}
