using GameFactory.Server.Hosting;
using GameFactory.Tests.Tidy;

namespace GameFactory.Tests.Docs;

public sealed class SettingsReferenceTests
{
    private static readonly string s_page = Path.Combine(Repository.Root, "docs", "settings.md");

    // Of processes that the supervisor starts and sets up, and of the command line.
    private static readonly string[] s_others =
    [
        "LocalForgeOptions",
        "PrivatePostgresOptions",
        "FactoryOptions",
        "DatabaseOptions",
        "LogPageOptions",
    ];

    [Fact]
    public async Task The_page_of_settings_is_what_the_options_say()
    {
        var written = SettingsReference.Write();
        if (Environment.GetEnvironmentVariable("SETTINGS_WRITE") == "1")
        {
            await File.WriteAllTextAsync(s_page, written, TestContext.Current.CancellationToken);
        }

        Assert.Equal(written, await File.ReadAllTextAsync(s_page, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void No_options_are_missing_on_it()
    {
        var all = typeof(ServerOptions)
            .Assembly.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("GameFactory.", StringComparison.Ordinal))
            .Select(System.Reflection.Assembly.Load)
            .Append(typeof(ServerOptions).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.Name.EndsWith("Options", StringComparison.Ordinal)
                && type.Namespace?.StartsWith("GameFactory.", StringComparison.Ordinal) is true
            );

        Assert.Empty(all.Except(SettingsReference.Described).Select(type => type.Name).Except(s_others));
    }
}
