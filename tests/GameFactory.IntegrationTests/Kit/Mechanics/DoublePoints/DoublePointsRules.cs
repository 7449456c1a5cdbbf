using GameFactory.Kit.Levels.Rules;

namespace GameFactory.IntegrationTests.Kit.Mechanics.DoublePoints;

/// <summary>What the shell asks of <c>double_points_rules.dart</c>, whose functions are the other part of this class.</summary>
internal sealed partial class DoublePointsRules : ModifierRules
{
    internal const string TouchesParam = "doubleTouches";
    internal const int DoublesLeft = 0;
    internal const string PointsParam = "doublePoints";

    public override string DartFile => "double_points_rules.dart";

    public override IReadOnlyList<StateNumber> Numbers { get; } =
    [new("doublesLeft", "How many good touches still count double.", TouchesParam)];

    public override ModifierEvent Event { get; } = new("Double", "A touch counted double.");

    public override string AfterFunction => "payDouble";

    public override void After(ModifierStep step, int ms) => DartPayDouble(step, ms);
}
