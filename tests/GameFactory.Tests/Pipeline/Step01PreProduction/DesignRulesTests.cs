using System.Text.Json;
using GameFactory.Engine;
using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Palettes;
using GameFactory.Kit.Design.Schema;
using GameFactory.Pipeline.Step01PreProduction.Designing;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Tests.Kit;

namespace GameFactory.Tests.Pipeline.Step01PreProduction;

public sealed class DesignRulesTests
{
    private static readonly DesignRules s_rules = new(TheKit.Shipped.Catalogue);
    private static readonly GameDesign s_good = OfflineDesignerTests.Designs(1, 1)[0];

    [Fact]
    public void A_hostile_proposal_is_clamped_into_a_document_that_fits_the_schema()
    {
        var hostile = s_good with
        {
            Title = "  Evil\u202E\u0000Game\r\n../../etc/passwd ${{ secrets.X }} 'DROP TABLE games' " + new string('x', 500),
            PackageName = "../../x",
            Tagline = new string('\u0007', 10) + "Tap!" + string.Concat(Enumerable.Repeat("🎮", 100)),
            Description = "A world \ud800 that is far too long. " + new string('a', 5000),
            Difficulty = double.PositiveInfinity,
            Economy = new DesignEconomy(-5, true, 99),
            Core = s_good.Core with
            {
                Role = "boss",
                Params = new Dictionary<string, int> { ["speedPxPerSecond"] = int.MaxValue, ["$(rm)"] = 1 },
            },
            Platforms = ["windows"],
            Assets = [new DesignAsset("../x", "sprite", "/etc/passwd", -1, 1, "x")],
            Designer = "model\n",
        };
        var review = s_rules.Review(hostile, new BatchConstraints { FreeLevels = 2 });
        Assert.Empty(review.Findings);
        Assert.Empty(DesignSchema.Findings(DesignSchema.Write(review.Design)));
        Assert.True(PackageNames.IsLegal(review.Design.PackageName));
        Assert.Equal((1.0, 2, 3), (review.Design.Difficulty, review.Design.Economy.FreeLevels, review.Design.Economy.OfflineGraceLevels));
        Assert.Equal(["android", "ios", "web"], review.Design.Platforms);
        Assert.DoesNotContain(review.Design.Title, c => char.IsControl(c) || c == '\u202E');
        Assert.Equal("core", review.Design.Core.Role);
        Assert.All(review.Design.Assets, a => Assert.StartsWith("assets/", a.Path, StringComparison.Ordinal));
        Assert.Contains(review.Changes, c => c.Contains("clamped", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("domino_topple", "countdown_timer", "not offered as a core")]
    [InlineData("tap_rotate_tiles", "slow_motion", "not offered")]
    [InlineData("tap_jump_runner", "tap_jump_runner", "not offered")]
    public void Mechanics_that_do_not_fit_are_refused(string core, string modifier, string part)
    {
        var design = s_good with
        {
            Genre = "casual",
            Core = s_good.Core with { Name = core },
            Modifiers = [s_good.Core with { Name = modifier }],
        };
        Assert.Contains(s_rules.Review(design, new BatchConstraints()).Findings, f => f.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_style_or_colour_that_is_none_is_refused()
    {
        Assert.NotEmpty(s_rules.Review(s_good with { Style = "gothic" }, new BatchConstraints()).Findings);
        Assert.NotEmpty(s_rules.Review(s_good with { Palette = s_good.Palette with { Text = "red" } }, new BatchConstraints()).Findings);
        Assert.NotEmpty(s_rules.Review(s_good with { Title = " \u200b " }, new BatchConstraints()).Findings);
    }

    [Fact]
    public void An_unreadable_palette_is_repaired()
    {
        foreach (var colour in new[] { "#000000", "#ffffff", "#808080", "#ff0000", "#123456", "#fedcba" })
        {
            var palette = new DesignPalette(colour, colour, colour, colour, colour, colour, colour);
            var review = s_rules.Review(s_good with { Palette = palette }, new BatchConstraints());
            Assert.Empty(PaletteRules.Findings(review.Design.Palette));
        }
    }

    [Fact]
    public void The_schema_names_the_place_of_each_fault()
    {
        var json = DesignSchema
            .Write(s_good)
            .Replace("\"schema\":1", "\"schema\":2,\"extra\":true", StringComparison.Ordinal)
            .Replace("\"role\":\"core\"", "\"role\":\"boss\"", StringComparison.Ordinal)
            .Replace($"\"text\":\"{s_good.Palette.Text}\"", "\"text\":\"red\\n\"", StringComparison.Ordinal)
            .Replace("\"tagline\"", "\"tag\"", StringComparison.Ordinal);
        var findings = DesignSchema.Findings(json);
        Assert.Contains("$.schema must be 1", findings);
        Assert.Contains("$.extra is not part of the document", findings);
        Assert.Contains("$.core.role must be one of core, modifier", findings);
        Assert.Contains(findings, f => f.StartsWith("$.palette.text must match", StringComparison.Ordinal));
        Assert.Contains("$.tagline is missing", findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"title\": \"\\ud800\"}")]
    [InlineData("{\"title\": 1e999, \"difficulty\": 1e999}")]
    [InlineData("{\"core\":{\"params\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}")]
    public void Nasty_documents_are_findings_not_exceptions(string json) => Assert.NotEmpty(DesignSchema.Findings(json));

    [Theory]
    [InlineData("Amber Comet: Dash!", "amber_comet_dash")]
    [InlineData("King's Road", "kings_road")]
    [InlineData("2048", "game_2048")]
    [InlineData("!!!", "game")]
    [InlineData("日本語", "game")]
    [InlineData("Switch", "switch_game")]
    [InlineData("Flame", "flame_game")]
    [InlineData("Go", "go_game")]
    public void Titles_become_legal_package_names(string title, string name)
    {
        Assert.Equal(name, PackageNames.From(title));
        Assert.True(PackageNames.IsLegal(name));
    }

    [Fact]
    public void Slugs_are_short_plain_and_differ_for_equal_titles()
    {
        var slugs = Enumerable
            .Range(0, 1000)
            .Select(i => Slugs.Of(new string('Ä', 20) + "Amber Dash", GameId.Of(new(Guid.Empty), i).Value))
            .ToList();
        Assert.All(slugs, s => Assert.Matches("^[a-z0-9][a-z0-9-]{4,48}-[a-z2-7]{10}$", s));
        Assert.Equal(1000, slugs.Distinct().Count());
    }

    [Fact]
    public void A_review_survives_its_json()
    {
        var copy = JsonSerializer.Deserialize<GameDesign>(DesignSchema.Write(s_good), GameFactory.Engine.Steps.StepJson.Options)!;
        Assert.Equal(DesignSchema.Write(s_good), DesignSchema.Write(copy));
    }
}
