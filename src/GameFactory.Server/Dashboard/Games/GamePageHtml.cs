using System.Text.Json;
using GameFactory.Engine.Steps;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Files;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;
using GameFactory.Kit.Play;
using GameFactory.Server.Games;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Dashboard.Games;

/// <summary>Draws the page of a game.</summary>
internal static class GamePageHtml
{
    private const int Levels = 10;

    public static string Of(GamePageContent content, MechanicRegistry mechanics)
    {
        var game = content.Detail.Game;
        return Html.Of(
                $"""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{game.Name} · GameFactory</title>
                <link rel="icon" href="data:,">
                <style>{GamePageStyle.Markup}</style>
                </head>
                <body>
                <main>
                {Head(content)}
                {Design(content.Design)}
                {LevelSection(content, mechanics)}
                {AssetSection(content)}
                {StepSection(content.Steps)}
                {BuildSection(content.Detail.Builds)}
                </main>
                </body>
                </html>

                """
            )
            .ToString();
    }

    private static Html Head(GamePageContent content)
    {
        var (detail, game) = (content.Detail, content.Detail.Game);
        var players = detail.Simulated ? "simulated players" : "real players";
        return Html.Of(
            $"""
            <header>
            <p class="quiet"><code>{game.Slug}</code></p>
            <h1>{game.Name}</h1>
            <p class="tagline">{content.Design?.Tagline}</p>
            <p><span class="badge {game.Status}">{game.Status.Replace('_', ' ')}</span> <span class="badge">{game.Genre}</span>
            <span class="badge">{game.CurrentStep} of {game.Steps.Length} steps</span> <span class="badge">run {game.Run}</span>
            <span class="badge">{players}</span> {Score(detail)}</p>
            <p class="quiet">Waits for {game.WaitsFor.TrimEnd('.')}.</p>
            <p class="quiet">{Repository(game)}</p>
            <p class="quiet">To be played: <code>./factory play {game.Slug}</code></p>
            </header>
            """
        );
    }

    private static Html Score(GameDetailReply detail) =>
        detail.Score is { } score
            ? Html.Of($"""<span class="badge">score {score:0.0}</span>""")
            : Html.Of($"""<span class="badge">no score: too few players</span>""");

    private static Html Repository(GameReply game) =>
        game.RepositoryUrl is null
            ? Html.Of($"No repository yet.")
            : Html.Of($"Repository <code>{game.RepositoryUrl}</code>, commit <code>{Short(game.HeadCommit)}</code>");

    private static Html Design(GameDesign? design) =>
        design is null
            ? Section("Design", Html.Of($"""<p class="quiet">Not designed yet.</p>"""))
            : Section(
                "Design",
                Html.Of(
                    $"""
                    <p>{design.Description}</p>
                    <dl>
                    <dt>Core loop</dt><dd>{design.CoreLoop}</dd>
                    <dt>Mechanics</dt><dd>{Mechanic(design.Core)}{design.Modifiers.Select(Mechanic)}</dd>
                    <dt>Look</dt><dd>{design.Theme}, {design.Style} {Colours(design.Palette)}</dd>
                    <dt>Difficulty</dt><dd>{design.Difficulty:0.00}</dd>
                    <dt>Economy</dt><dd>{design.Economy.FreeLevels} levels free; {(
                        design.Economy.AdGating ? "later ones ask for a rewarded ad" : "no ads between levels"
                    )}</dd>
                    <dt>Platforms</dt><dd>{string.Join(", ", design.Platforms)}</dd>
                    <dt>Designer</dt><dd>{(design.Designer == "offline" ? "offline designer" : design.Designer)}</dd>
                    </dl>
                    """
                )
            );

    private static Html Mechanic(DesignMechanic mechanic)
    {
        var values = string.Join(", ", mechanic.Params.Select(entry => $"{entry.Key} {entry.Value}"));
        return Html.Of($"""<p><strong>{mechanic.Name}</strong> ({mechanic.Role}) <span class="quiet">{values}</span></p>""");
    }

    private static Html Colours(DesignPalette palette) =>
        Html.Of(
            $"""
        <span class="colours">{new[]
        {
            palette.Background,
            palette.Surface,
            palette.Primary,
            palette.Secondary,
            palette.Accent,
            palette.Danger,
            palette.Text,
        }
            .Select(colour => Html.Of($"""<span style="background:{colour}" title="{colour}"></span>"""))}</span>
        """
        );

    private static Html LevelSection(GamePageContent content, MechanicRegistry mechanics)
    {
        if (content.Design?.Core.Name is { } core && mechanics.Find(core) is not ICoreMechanic)
        {
            return Section("Levels", Html.Of($"""<p class="quiet">This server has no mechanic {core} to draw them with.</p>"""));
        }

        var pictures = content.Design is not { } design
            ? []
            : Enumerable
                .Range(1, Levels)
                .Where(n => content.Files.ContainsKey(LevelFile.Path(n)))
                .Select(n => Level(LevelFile.Read(content.Files[LevelFile.Path(n)]), design.Palette, mechanics))
                .ToList();
        return Section(
            "Levels",
            pictures.Count == 0 ? Missing(content, "No levels yet.") : Html.Of($"""<div class="levels">{pictures}</div>""")
        );
    }

    private static Html Level(Level level, DesignPalette palette, MechanicRegistry mechanics)
    {
        var picture = DataUri("image/svg+xml", System.Text.Encoding.UTF8.GetBytes(LevelPicture.Draw(mechanics, level, palette)));
        return Html.Of(
            $"""
            <figure><img class="level" src="{picture}" alt="Level {level.Id} with its solution">
            <figcaption>Level {level.Id}
            <span class="quiet">difficulty {level.Difficulty}, {level.Solution.Count} inputs in the solution</span></figcaption></figure>
            """
        );
    }

    private static Html AssetSection(GamePageContent content)
    {
        var assets = content.Assets.Select(asset => Asset(asset, content.Files.GetValueOrDefault(asset.LocalPath ?? ""))).ToList();
        return Section(
            "Assets",
            assets.Count == 0 ? Missing(content, "No assets yet.") : Html.Of($"""<div class="assets">{assets}</div>""")
        );
    }

    private static Html Asset(AssetReply asset, byte[]? content) =>
        Html.Of(
            $"""
            <figure>{Preview(asset, content)}<figcaption><strong>{asset.Filename}</strong>
            <span class="quiet">{asset.Type.Replace('_', ' ')}{(
                asset.Width is null ? "" : $", {asset.Width} × {asset.Height}"
            )}, {asset.AiModel ?? "procedural"}</span></figcaption></figure>
            """
        );

    private static Html Preview(AssetReply asset, byte[]? content) =>
        (asset.Format, content) switch
        {
            (_, null) => Html.Of($"""<p class="quiet">file not read</p>"""),
            ("wav", _) => Html.Of($"""<audio controls preload="none" src="{DataUri("audio/wav", content)}"></audio>"""),
            ("png", _) => Html.Of($"""<img src="{DataUri("image/png", content)}" alt="">"""),
            _ => Html.Of($"""<p class="quiet">{asset.Format}</p>"""),
        };

    private static Html StepSection(IReadOnlyList<StepReply> steps) =>
        Section(
            "Steps, commits and checks",
            Html.Of(
                $"""
                <table><thead><tr><th>#</th><th>Step</th><th>Status</th><th>Took</th><th>Commit</th><th>Checks</th></tr></thead><tbody>
                {steps.Select(Step)}
                </tbody></table>
                """
            )
        );

    private static Html Step(StepReply step) =>
        Html.Of(
            $"""
            <tr><td class="quiet">{step.Number}</td><td class="once">{step.Name.Replace(
                '_',
                ' '
            )}</td><td><span class="badge {step.Status}">{step.Status}</span></td>
            <td class="quiet once">{Took(step)}</td><td class="once"><code>{Short(step.Commit)}</code></td><td>{Checks(step)}{Error(
                step
            )}</td></tr>
            """
        );

    private static Html Error(StepReply step) =>
        step.Error is { Length: > 0 } error ? Html.Of($"""<p class="failed-text">{error}</p>""") : Html.Of($"");

    private static List<Html> Checks(StepReply step)
    {
        if (step.Checks is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(step.Checks);
        return document.RootElement.TryGetProperty("checks", out var checks)
            ? Checks(checks.Deserialize<List<StepCheck>>(StepJson.Options) ?? [])
            : [];
    }

    // What passed without a word is one line; everything else is worth its own.
    private static List<Html> Checks(List<StepCheck> checks)
    {
        var plain = checks
            .Where(check => check is { Result: CheckResult.Passed, Findings.Count: 0 })
            .Select(check => check.Name.Replace('_', ' '))
            .ToList();
        var lines = checks.Where(check => check is not { Result: CheckResult.Passed, Findings.Count: 0 }).Select(Check).ToList();
        if (plain.Count > 0)
        {
            lines.Add(Html.Of($"""<p class="check"><span class="mark passed">passed</span> {string.Join(", ", plain)}</p>"""));
        }

        return lines;
    }

    private static Html Check(StepCheck check)
    {
        var result = Words.Of(check.Result);
        var notes = check.Findings.Count == 0 ? "" : ": " + string.Join("; ", check.Findings.Select(finding => finding.TrimEnd('.')));
        var name = check.Name.Replace('_', ' ');
        return Html.Of($"""<p class="check"><span class="mark {result}">{result}</span> {name}<span class="quiet">{notes}</span></p>""");
    }

    private static Html BuildSection(IReadOnlyList<BuildReply> builds) =>
        Section(
            "Builds",
            builds.Count == 0
                ? Html.Of($"""<p class="quiet">No build yet.</p>""")
                : Html.Of(
                    $"""
                    <table><thead><tr><th>Build</th><th>Type</th><th>Status</th><th>What was done</th>
                    <th>Artifact</th><th>Version</th></tr></thead>
                    <tbody>
                    {builds.Select(Build)}
                    </tbody></table>
                    """
                )
        );

    private static Html Build(BuildReply build)
    {
        var done = build.Verification == "compiled" ? "compiled" : $"{build.Verification ?? "nothing yet"}, not compiled";
        return Html.Of(
            $"""
            <tr><td>{build.Run}.{build.Number}</td><td>{build.Type}, {build.Platform}</td>
            <td><span class="badge {build.Status}">{build.Status}</span></td>
            <td>{done}</td><td>{build.ArtifactKind?.Replace(
                '_',
                ' '
            )} <span class="quiet">{build.Bytes} bytes</span></td><td>{build.Version}</td></tr>
            """
        );
    }

    private static Html Section(string title, Html body) => Html.Of($"""<section><h2>{title}</h2>{body}</section>""");

    private static Html Missing(GamePageContent content, string otherwise) =>
        Html.Of($"""<p class="quiet">{content.FilesMissing ?? otherwise}</p>""");

    private static string Took(StepReply step) =>
        step is { StartedAt: { } start, CompletedAt: { } end } ? $"{(end - start).TotalSeconds:0.00} s" : "";

    private static string? Short(string? commit) => commit is { Length: > 10 } ? commit[..10] : commit;

    private static string DataUri(string type, byte[] content) => $"data:{type};base64,{Convert.ToBase64String(content)}";
}
