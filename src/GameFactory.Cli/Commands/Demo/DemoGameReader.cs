using System.Diagnostics;
using System.Text.Json;
using GameFactory.Cli.Connection;
using GameFactory.Server.V1;

namespace GameFactory.Cli.Commands.Demo;

/// <summary>Collects what a demo tells of a game: from the server, and from the bare repositories in the data folder.</summary>
internal sealed class DemoGameReader(FactoryClient client, string folder)
{
    public async Task<DemoGame> ReadAsync(Game game, CancellationToken cancellationToken)
    {
        var detail = await client.Games.GetAsync(new GetGameRequest { Id = game.Id }, cancellationToken: cancellationToken);
        var steps = await client.Games.StepsAsync(new GetGameRequest { Id = game.Id }, cancellationToken: cancellationToken);
        var repository = PathOf(detail.Repository);
        return new DemoGame(
            game.Id,
            game.Slug,
            game.Genre,
            Mechanics(detail.Mechanics),
            game.Status,
            repository ?? Null(game.RepositoryUrl),
            Null(game.HeadCommit),
            repository is null || game.HeadCommit.Length == 0 ? null : await TreeAsync(repository, game.HeadCommit, cancellationToken),
            Bundle(Property(steps.Steps.FirstOrDefault(step => step.Number == 11)?.Artifacts, "bundle")),
            detail.HasScore ? detail.Score : null
        )
        {
            Name = game.Name,
            WaitsFor = game.WaitsFor,
            Verification = Null(detail.Builds.LastOrDefault()?.Verification),
            Designer = Property(detail.Design, "designer"),
        };
    }

    // The local forge keeps its repositories in the data folder; those of another forge have an address only.
    private string? PathOf(string repository)
    {
        var path = Path.Combine(folder, "forge", "repositories", $"{repository}.git");
        return repository.Length > 0 && Directory.Exists(path) ? path : null;
    }

    private string? Bundle(string? address)
    {
        var place = address is null ? null : Path.Combine(folder, "forge", "assets", address.Split('/')[^1]);
        return Directory.Exists(place) ? Directory.GetFiles(place).Single() : address;
    }

    private static async Task<string> TreeAsync(string repository, string commit, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in new[] { $"--git-dir={repository}", "rev-parse", "--verify", $"{commit}^{{tree}}" })
        {
            start.ArgumentList.Add(argument);
        }

        using var git = Process.Start(start) ?? throw new IOException("git did not start");
        var output = git.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = git.StandardError.ReadToEndAsync(cancellationToken);
        await git.WaitForExitAsync(cancellationToken);
        return git.ExitCode == 0
            ? (await output).Trim()
            : throw new IOException($"git could not read {repository}: {(await error).Trim()}");
    }

    private static List<string> Mechanics(string json)
    {
        if (json.Length == 0)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(mechanic => mechanic.GetProperty("name").GetString()!)];
    }

    private static string? Property(string? json, string name)
    {
        if (string.IsNullOrEmpty(json))
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    private static string? Null(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
