using System.Runtime.CompilerServices;
using GameFactory.Insights.Learning;
using GameFactory.Kit.Mechanics;
using GameFactory.Pipeline.Step01PreProduction.Planning;

namespace GameFactory.Server.Learning;

/// <summary>
/// Step 1's choice of mechanics: the learner's own, from what the batch froze. The pipeline knows nothing of learning and the learner
/// nothing of the kit, so their meeting place is the server.
/// </summary>
internal sealed class LearnedMechanicSelector(MechanicRegistry mechanics) : IMechanicSelector
{
    // All games of a batch hand over the same text; it is read once.
    private readonly ConditionalWeakTable<string, LearnedWeights> _frozen = [];

    public MechanicChoice Choose(MechanicRequest request)
    {
        var weights = request.Inputs is { } inputs ? _frozen.GetValue(inputs, LearnedWeights.Parse) : LearnedWeights.Nothing;
        var slate = MechanicLearner.Choose(
            weights,
            new SlateRequest
            {
                Genre = request.Genre,
                Cores = request.Cores,
                Modifiers = request.Modifiers,
                Fits = mechanics.Compatible,
                Prefer = request.Prefer,
                Seed = request.Seed,
                Index = request.Index,
                Attempt = request.Attempt,
                Rejected = [.. request.Rejected.Select(choice => new Slate(choice.Core, choice.Modifiers))],
            }
        );
        return slate is null
            ? throw new FormatException(
                $"The bans leave no core mechanic with a modifier for the genre '{request.Genre}'; take one back with ./factory learn "
                    + $"unban."
            )
            : new MechanicChoice(slate.Core, [.. slate.Modifiers.Order(StringComparer.Ordinal)]);
    }
}
