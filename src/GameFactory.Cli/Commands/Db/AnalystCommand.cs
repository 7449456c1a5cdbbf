using System.CommandLine;
using GameFactory.Cli.Output;
using GameFactory.Database.Inspection;
using GameFactory.Database.Roles;

namespace GameFactory.Cli.Commands.Db;

/// <summary><c>db analyst</c>.</summary>
internal static class AnalystCommand
{
    public static Command Create()
    {
        var grant = new Option<string?>("--grant")
        {
            Description =
                "Let this role read the views and nothing else; it is made when there is none. Give it a password with psql's "
                + "\\password, or make people its members.",
            HelpName = "ROLE",
        };
        var login = new Option<bool>("--login") { Description = "With --grant: the role may log in itself." };
        var revoke = new Option<string?>("--revoke") { Description = "Take the views from this role; the role stays.", HelpName = "ROLE" };
        return new Command(
            "analyst",
            "List the views for analysts and who may read them; grant or revoke it. Grants belong to no migration: give them again after "
                + "db down and up, or after a restore."
                + "\n\nExample:\n  ./factory db analyst --grant reporting --login"
        )
        {
            grant,
            login,
            revoke,
        }.OnDatabase(
            DatabaseNeeds.Read,
            async context =>
            {
                var (granted, revoked) = (context.Parse.GetValue(grant), context.Parse.GetValue(revoke));
                if (granted is not null && revoked is not null)
                {
                    throw new FormatException("--grant goes without --revoke");
                }

                if (context.Parse.GetValue(login) && granted is null)
                {
                    throw new FormatException("--login goes with --grant ROLE");
                }

                var roles = new AnalystRoles(context.ConnectionString);
                var report =
                    granted is not null ? await roles.GrantAsync(granted, context.Parse.GetValue(login), context.Cancellation)
                    : revoked is not null ? await roles.RevokeAsync(revoked, context.Cancellation)
                    : await roles.ListAsync(context.Cancellation);
                return (report, ExitCodes.Done);
            },
            Print
        );
    }

    private static void Print(TextWriter output, AnalystReport report)
    {
        foreach (var view in report.Views)
        {
            output.WriteLine($"{view.Name,-26}  {view.About}");
        }

        output.WriteLine(report.Roles.Count == 0 ? "nobody may read them yet; see --grant" : $"read by {string.Join(", ", report.Roles)}");
    }
}
