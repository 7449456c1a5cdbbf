using System.Text.RegularExpressions;
using GameFactory.Engine.Steps;
using GameFactory.Kit;
using GameFactory.Kit.Design;
using GameFactory.Kit.Design.Palettes;
using GameFactory.Kit.Design.Schema;
using GameFactory.Kit.Design.Words;
using GameFactory.Pipeline.Step01PreProduction.Designing;
using GameFactory.Pipeline.Step01PreProduction.Planning;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Server.Learning;
using GameFactory.Tests.Kit;

namespace GameFactory.Tests.Pipeline.Step01PreProduction;

public sealed class OfflineDesignerTests
{
    [Fact]
    public void Equal_seeds_give_equal_documents_byte_for_byte()
    {
        Assert.Equal(Designs(1, 30).Select(DesignSchema.Write), Designs(1, 30).Select(DesignSchema.Write));
        Assert.Empty(Designs(1, 30).Select(DesignSchema.Write).Intersect(Designs(2, 30).Select(DesignSchema.Write)));
    }

    [Fact]
    public void Every_document_fits_the_schema_and_passes_the_rules_unchanged()
    {
        foreach (var design in Designs(3, 300))
        {
            Assert.Empty(DesignSchema.Findings(DesignSchema.Write(design)));
            var review = new DesignRules(TheKit.Shipped.Catalogue).Review(design, new BatchConstraints());
            Assert.Empty(review.Findings);
            Assert.Empty(review.Changes);
            Assert.Equal(DesignSchema.Write(design), DesignSchema.Write(review.Design));
        }
    }

    [Fact]
    public void No_placeholder_is_left_and_texts_are_sentences()
    {
        foreach (var design in Designs(4, 300))
        {
            string[] texts =
            [
                design.Title,
                design.Tagline,
                design.Description,
                design.CoreLoop,
                design.Texts.Hint,
                design.Texts.Unlock,
                .. design.Assets.Select(a => a.Prompt),
            ];
            Assert.All(texts, text => Assert.DoesNotMatch("[{}]|  ", text));
            Assert.Matches(@"^[A-Z].*[.!?]$", design.Description);
            Assert.EndsWith(".", design.CoreLoop, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Palettes_of_every_theme_and_style_are_readable()
    {
        foreach (var theme in WordLists.Themes)
        {
            foreach (var style in Vocabulary.Styles)
            {
                for (var seed = 0; seed < 10; seed++)
                {
                    var palette = PaletteMaker.Make(theme.Hues, style, SeededRandom.For(seed, theme.Name));
                    Assert.Empty(PaletteRules.Findings(palette));
                }
            }
        }
    }

    [Fact]
    public void Assets_are_what_the_mechanics_ask_for()
    {
        foreach (var design in Designs(5, 40))
        {
            var slots = TheKit.Shipped.Mechanics.Of(design).Slots;
            Assert.Equal(slots.Select(s => (s.Key, s.Path, s.Width)), design.Assets.Select(a => (a.Key, a.Path, a.Width)));
            Assert.Equal(design.Assets.Count, design.Assets.Select(a => a.Key).Distinct().Count());
        }
    }

    [Fact]
    public void Parameters_lie_in_their_ranges_and_differ_between_games()
    {
        var designs = Designs(6, 100);
        foreach (var mechanic in designs.SelectMany(d => d.Modifiers.Append(d.Core)))
        {
            var known = TheKit.Shipped.Mechanics.Find(mechanic.Name)!.Parameters;
            Assert.Equal(known.Select(p => p.Name).Order(StringComparer.Ordinal), mechanic.Params.Keys);
            Assert.All(known, p => Assert.InRange(mechanic.Params[p.Name], p.Min, p.Max));
        }

        Assert.True(designs.Select(d => string.Join(',', d.Core.Params)).Distinct().Count() > 95);
    }

    [Fact]
    public void Package_names_are_legal_for_every_title()
    {
        foreach (var design in Designs(7, 300))
        {
            Assert.Matches(new Regex("^[a-z][a-z0-9_]{2,40}$"), design.PackageName);
            Assert.DoesNotContain("__", design.PackageName, StringComparison.Ordinal);
        }
    }

    internal static List<GameDesign> Designs(long seed, int count, string constraints = "{}")
    {
        var inputs = new BatchInputs(seed, count, """["runner", "puzzle", "arcade", "casual"]""", constraints, null);
        var planner = new BatchPlanner(inputs, new LearnedMechanicSelector(TheKit.Shipped.Mechanics), TheKit.Shipped.Catalogue);
        var designer = new OfflineDesigner(TheKit.Shipped.Mechanics);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => designer.Design(new DesignRequest(planner.Plan(i, CancellationToken.None), planner.Constraints))),
        ];
    }
}
