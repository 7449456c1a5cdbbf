using GameFactory.Kit.Assets;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Rules;
using GameFactory.Kit.Mechanics;

namespace GameFactory.IntegrationTests.Kit.Mechanics.DoublePoints;

/// <summary>A modifier of the tests alone: the first good touches of a level count more.</summary>
internal sealed class DoublePointsModifier : IModifier
{
    private static readonly MechanicParameter s_touches = new("touches", 1, 5, 3, "more touches count double");
    private static readonly MechanicParameter s_points = new("points", 5, 20, 10, "they count more");

    public string Name => "double_points";

    public MechanicFacts Facts { get; } =
        new()
        {
            Name = "double_points",
            Title = "Double points",
            Role = MechanicRole.Modifier,
            InputModel = "tap",
            Complexity = 1,
            GenreTags = ["rhythm"],
            Packages = [],
            Since = "1.38",
            FlameExample = "examples/none",
            SourceUrl = "https://example.test/double_points",
            Description = "The first good touches of a level count double.",
        };

    public IReadOnlyList<MechanicParameter> Parameters { get; } = [s_touches, s_points];

    public DartClass View { get; } = new("DoublePointsView", "lib/game/modifiers/double_points_view.dart");

    public IReadOnlyList<MechanicFile> Files { get; } = [new("lib/game/modifiers/double_points_view.dart")];

    public ModifierRules PlayRules { get; } = new DoublePointsRules();

    public IReadOnlyList<string> Sentences { get; } = MechanicResources.Words<string[]>(typeof(DoublePointsModifier));

    public IReadOnlyList<AssetSlot> Assets => [];

    public bool Fits(ICoreMechanic core) => true;

    public IEnumerable<(string Name, int Value)> LevelNumbers(LevelPlan plan, DesignMechanic chosen) =>
        [(DoublePointsRules.TouchesParam, s_touches.In(chosen)), (DoublePointsRules.PointsParam, s_points.In(chosen))];
}
