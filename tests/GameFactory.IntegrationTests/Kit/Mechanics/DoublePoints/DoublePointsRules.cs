using GameFactory.Kit.Levels.Rules;

namespace GameFactory.IntegrationTests.Kit.Mechanics.DoublePoints;

/// <summary>The twin of <c>double_points_rules.dart</c>.</summary>
internal sealed class DoublePointsRules : ModifierRules
{
    internal const string TouchesParam = "doubleTouches";
    internal const string PointsParam = "doublePoints";

    public override string DartFile => "double_points_rules.dart";

    public override IReadOnlyList<StateNumber> Numbers { get; } =
    [new("doublesLeft", "How many good touches still count double.", TouchesParam)];

    public override ModifierEvent Event { get; } = new("Double", "A touch counted double.");

    public override string AfterFunction => "payDouble";

    public override void After(ModifierStep step, int ms)
    {
        if (step.Own[0] > 0 && (step.Next.Events & PlayEvents.Gain) != 0)
        {
            step.Own[0] -= 1;
            step.Next.Score += step.Level.Param(PointsParam);
            step.Next.Events |= step.Event;
        }
    }
}
