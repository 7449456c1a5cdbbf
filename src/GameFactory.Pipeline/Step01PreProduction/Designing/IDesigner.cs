using GameFactory.Kit.Design;

namespace GameFactory.Pipeline.Step01PreProduction.Designing;

/// <summary>
/// Proposes design documents. What it returns is data: <see cref="DesignRules"/> check and clamp it before anything is made of it.
/// </summary>
public interface IDesigner
{
    /// <summary>offline, or the name of the AI model.</summary>
    string Name { get; }

    /// <summary>A design that follows the plan: its genre, mechanics, style, theme, core loop, difficulty and title are given.</summary>
    ValueTask<GameDesign> DesignAsync(DesignRequest request, CancellationToken cancellationToken);
}
