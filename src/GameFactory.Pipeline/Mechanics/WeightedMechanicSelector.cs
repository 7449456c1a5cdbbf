using GameFactory.Pipeline.Designing;

namespace GameFactory.Pipeline.Mechanics;

/// <summary>The default: draws in proportion to the learned weights (1 where nothing was learned); pins win.</summary>
public sealed class WeightedMechanicSelector : IMechanicSelector
{
    private const int MostModifiers = 3;
    private const int Draws = 8;

    /// <inheritdoc/>
    public MechanicChoice Choose(MechanicRequest request)
    {
        var random = SeededRandom.For(request.Seed, $"mechanics/{request.Index}/{request.Attempt}");
        var choice = Draw(request, random);
        for (var i = 1; i < Draws && request.Rejected.Any(r => Same(r, choice)); i++)
        {
            choice = Draw(request, random);
        }

        return choice;
    }

    private static MechanicChoice Draw(MechanicRequest request, SeededRandom random)
    {
        var pinned = request.Cores.Where(c => request.Prefer.Contains(c, StringComparer.Ordinal)).ToList();
        var core = Draw(pinned.Count > 0 ? pinned : request.Cores, request, random);
        var free = request.Modifiers.Where(m => KitMechanics.Compatible(core, m)).ToList();
        var modifiers = free.Where(m => request.Prefer.Contains(m, StringComparer.Ordinal)).Take(MostModifiers).ToList();
        var count = Math.Max(modifiers.Count, Math.Min(free.Count, random.Chance(0.55) ? 1 : random.Chance(0.75) ? 2 : MostModifiers));
        free.RemoveAll(modifiers.Contains);
        while (modifiers.Count < count)
        {
            var modifier = Draw(free, request, random);
            free.Remove(modifier);
            modifiers.Add(modifier);
        }

        modifiers.Sort(StringComparer.Ordinal);
        return new MechanicChoice(core, modifiers);
    }

    private static string Draw(IReadOnlyList<string> names, MechanicRequest request, SeededRandom random)
    {
        var total = names.Sum(n => Weight(request, n));
        var place = random.Unit() * total;
        foreach (var name in names)
        {
            place -= Weight(request, name);
            if (place < 0)
            {
                return name;
            }
        }

        return names[^1];
    }

    // A mechanic that did badly keeps a small chance, or nothing new could ever be learned about it.
    private static double Weight(MechanicRequest request, string name)
    {
        foreach (var weight in request.Weights)
        {
            if (weight.Mechanic == name && weight.Genre == request.Genre)
            {
                return Math.Clamp(weight.Weight, 0.05, 10);
            }
        }

        return 1;
    }

    private static bool Same(MechanicChoice a, MechanicChoice b) =>
        a.Core == b.Core && a.Modifiers.SequenceEqual(b.Modifiers, StringComparer.Ordinal);
}
