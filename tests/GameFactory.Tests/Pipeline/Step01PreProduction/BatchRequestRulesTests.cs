using GameFactory.Engine.Batches;
using GameFactory.Pipeline.Step01PreProduction.Requests;
using GameFactory.Tests.Kit;

namespace GameFactory.Tests.Pipeline.Step01PreProduction;

public sealed class BatchRequestRulesTests
{
    private static readonly BatchRequestRules s_rules = new(TheKit.Shipped.Catalogue);

    private const string Mix = """["runner", {"genre": "puzzle", "weight": 2}]""";

    [Fact]
    public void A_good_request_has_no_findings()
    {
        const string Constraints = """
            {"platforms": ["web", "android"], "preferMechanics": ["countdown_timer"], "avoidMechanics": ["slow_motion"], "difficulty": 1.5,
             "freeLevels": 4, "adGating": false, "style": "neon", "language": "en", "priority": 9, "budget": {"cents": 100, "tokens": 5},
             "observation": {"days": 0, "minPlayers": 20}, "ai": "off", "onAiFailure": "fail"}
            """;
        Assert.Empty(s_rules.Check("First", 100, Mix, Constraints));
        var parsed = s_rules.Constraints.Parse(Constraints);
        Assert.Equal(["android", "web"], parsed.Platforms);
        Assert.Equal((1.5, 4, false, "neon", 9), (parsed.Difficulty, parsed.FreeLevels, parsed.AdGating, parsed.Style, parsed.Priority));
        Assert.Equal(new BatchBudget(100, 5), parsed.Budget);
        Assert.Equal(new ObservationWindow(0, 20), parsed.Observation);
        Assert.Equal(AiFailurePolicy.Fail, parsed.OnAiFailure);
    }

    [Fact]
    public void No_constraints_are_good_constraints()
    {
        Assert.Empty(s_rules.Check("First", 1, Mix, null));
        Assert.Empty(s_rules.Check("First", 1, Mix, "{}"));
        Assert.Empty(s_rules.Check("First", 1, Mix, """{"style": null}"""));
    }

    [Theory]
    [InlineData("""{"freelevels": 3}""", "constraints.freelevels", "did you mean 'freeLevels'?")]
    [InlineData("""{"zzzzzzzzzzzzzz": 3}""", "constraints.zzzzzzzzzzzzzz", "known keys: platforms")]
    [InlineData("""{"freeLevels": 11}""", "constraints.freeLevels", "from 1 to 10, but is 11")]
    [InlineData("""{"freeLevels": 2.5}""", "constraints.freeLevels", "whole number")]
    [InlineData("""{"freeLevels": "3"}""", "constraints.freeLevels", "but is \"3\"")]
    [InlineData("""{"difficulty": 0.4}""", "constraints.difficulty", "from 0.5 to 2")]
    [InlineData("""{"difficulty": 1e999}""", "constraints.difficulty", "from 0.5 to 2")]
    [InlineData("""{"adGating": 1}""", "constraints.adGating", "true or false")]
    [InlineData("""{"style": "noen"}""", "constraints.style", "did you mean \"neon\"?")]
    [InlineData("""{"platforms": []}""", "constraints.platforms", "at least one")]
    [InlineData("""{"platforms": ["windows"]}""", "constraints.platforms", "android, ios, web")]
    [InlineData("""{"platforms": "web"}""", "constraints.platforms", "list")]
    [InlineData("""{"preferMechanics": ["tap_jump_runer"]}""", "constraints.preferMechanics", "did you mean 'tap_jump_runner'?")]
    [InlineData("""{"preferMechanics": ["domino_topple"]}""", "constraints.preferMechanics", "cannot build 'domino_topple' yet")]
    [InlineData("""{"avoidMechanics": ["tap_jump_runner", "tap_jump_runner"]}""", "constraints.avoidMechanics", "twice")]
    [InlineData("""{"avoidMechanics": ["tap_jump_runner"]}""", "constraints.avoidMechanics", "leaves no core")]
    [InlineData(
        """{"avoidMechanics": ["slow_motion"], "preferMechanics": ["slow_motion"]}""",
        "constraints.avoidMechanics",
        "also in preferMechanics"
    )]
    [InlineData("""{"language": "English"}""", "constraints.language", "such as \"en\"")]
    [InlineData("""{"language": "de"}""", "constraints.language", "English only")]
    [InlineData("""{"priority": 10}""", "constraints.priority", "from 0 to 9")]
    [InlineData("""{"budget": 5}""", "constraints.budget", "object")]
    [InlineData("""{"budget": {"cent": 5}}""", "constraints.budget.cent", "did you mean 'cents'?")]
    [InlineData("""{"observation": {"days": -1}}""", "constraints.observation.days", "from 0 to 90")]
    [InlineData("""{"ai": "images"}""", "constraints.ai", "off, designer, designer+images")]
    [InlineData("""{"onAiFailure": "ofline"}""", "constraints.onAiFailure", "did you mean \"offline\"?")]
    [InlineData("[]", "constraints", "JSON object")]
    [InlineData("{", "constraints", "not valid JSON")]
    [InlineData("""{"style": "neon", "style": "flat"}""", "constraints", "not valid JSON")]
    [InlineData("""{"style": "\u0000"}""", "constraints", "null character")]
    [InlineData("""{"style": "\ud800"}""", "constraints", "Unicode")]
    [InlineData("""{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}""", "constraints", "not valid JSON")]
    public void A_bad_constraint_is_named_with_its_remedy(string constraints, string field, string part)
    {
        var findings = s_rules.Check("First", 10, Mix, constraints);
        Assert.Contains(findings, f => f.Field == field && f.Message.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", "genreMix", "list of genres")]
    [InlineData("""["runer"]""", "genreMix[0].genre", "did you mean 'runner'?")]
    [InlineData("""["word"]""", "genreMix[0].genre", "no core mechanic")]
    [InlineData("""["runner", "runner"]""", "genreMix[1].genre", "twice")]
    [InlineData("""[{"genre": "runner", "weight": 0}]""", "genreMix[0].weight", "from 1 to 100")]
    [InlineData("""[{"genre": "runner", "wieght": 2}]""", "genreMix[0].wieght", "did you mean 'weight'?")]
    [InlineData("""[{"weight": 2}]""", "genreMix[0].genre", "must be the name of a genre")]
    [InlineData("[7]", "genreMix[0]", "but is 7")]
    public void A_bad_genre_mix_is_named_with_its_remedy(string mix, string field, string part)
    {
        var findings = s_rules.Check("First", 10, mix, null);
        Assert.Contains(findings, f => f.Field == field && f.Message.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void Name_count_window_and_priority_have_bounds()
    {
        var spec = new BatchSpec
        {
            Name = "a\u0007",
            GameCount = 100_001,
            GenreMix = [new GenreShare("runner", 1)],
            Window = 0,
            Priority = 12,
        };
        Assert.Equal(["name", "gameCount", "window", "priority"], s_rules.Check(spec).Select(f => f.Field));
        Assert.Contains(s_rules.Check("\ud800", 1, Mix, null), f => f.Field == "name");
        Assert.Contains(s_rules.Check(" ", 1, Mix, null), f => f.Field == "name");
    }

    [Fact]
    public void A_mix_survives_the_way_to_its_json_and_back()
    {
        List<RequestFinding> findings = [];
        var shares = GenreMixParser.Parse(Mix, findings);
        Assert.Equal([new GenreShare("runner", 1), new GenreShare("puzzle", 2)], shares);
        Assert.Equal(shares, GenreMixParser.Parse(GenreMixParser.Json(shares), findings));
        Assert.Empty(findings);
    }

    [Fact]
    public void Constraints_that_passed_no_door_are_refused_with_the_first_finding()
    {
        var wrong = Assert.Throws<FormatException>(() => s_rules.Constraints.Parse("""{"freeLevels": 11}"""));
        Assert.StartsWith("constraints.freeLevels: must be", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200B\u200D", "one of them visible")]
    [InlineData("safe\u202Egpj.exe", "direction of text")]
    [InlineData("a\0b", "control characters")]
    public void A_name_that_shows_as_another_or_as_nothing_is_refused(string name, string part) =>
        Assert.Contains(part, Assert.Single(s_rules.Check(name, 1, Mix, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Characters_of_a_name_are_counted_as_the_database_counts_them()
    {
        Assert.Empty(s_rules.Check(string.Concat(Enumerable.Repeat("🎲", 255)), 1, Mix, null));
        Assert.NotEmpty(s_rules.Check(string.Concat(Enumerable.Repeat("🎲", 256)), 1, Mix, null));
    }
}
