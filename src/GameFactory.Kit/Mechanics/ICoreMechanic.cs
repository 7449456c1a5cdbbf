using GameFactory.Kit.Assets.Pictures;
using GameFactory.Kit.Assets.Sounds;
using GameFactory.Kit.Design;
using GameFactory.Kit.Levels.Making;
using GameFactory.Kit.Levels.Rules;

namespace GameFactory.Kit.Mechanics;

/// <summary>A mechanic that carries a game: every game has exactly one.</summary>
public interface ICoreMechanic : IMechanic, ILevelMaker
{
    /// <summary>
    /// True when things move by themselves; false when the world waits for the player. Modifiers of time fit only the first.
    /// </summary>
    bool IsRealTime { get; }

    /// <summary>The class of its rules.</summary>
    DartClass RulesClass { get; }

    /// <summary>Words for titles, texts and hints.</summary>
    CoreWords Words { get; }

    /// <summary>The sound of the player's own move.</summary>
    Tone[] Act(Tuning tuning);

    /// <summary>Draws the figure that stands for the game on its icon, about 100 units wide around the origin.</summary>
    void Emblem(Canvas canvas);

    /// <summary>A level with its solution as an SVG document.</summary>
    string Picture(LevelRules rules, DesignPalette palette);

    /// <summary>
    /// The JavaScript file beside it that draws the level in a page and turns touches into inputs: one object of the form that
    /// <c>playable.js</c> tells.
    /// </summary>
    string PlayableFile => "playable.js";

    /// <inheritdoc/>
    string IMechanic.RulesFile => RulesClass.FileName;
}
