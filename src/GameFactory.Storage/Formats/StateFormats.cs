using System.Text.Json.Nodes;
using GameFactory.Engine.Games;

namespace GameFactory.Storage.Formats;

/// <summary>
/// The formats of states that this program knows: the newest is the shape of the state types, each change leads there from the format
/// before.
/// </summary>
/// <param name="Changes">From format 1 to 2, from 2 to 3 …</param>
internal sealed record StateFormats(IReadOnlyList<FormatChange> Changes)
{
    /// <summary>Those of this release.</summary>
    public static StateFormats Released { get; } = new([]);

    /// <summary>The newest that can be read and written.</summary>
    public int Newest => Changes.Count + 1;

    /// <summary>The oldest that is written: that of the release before.</summary>
    public int OldestWritten => Math.Max(1, Newest - 1);

    /// <summary>Brings a state to the newest format.</summary>
    public void Upcast(Type document, JsonObject state, int from)
    {
        foreach (var change in Changes.Skip(from - 1))
        {
            (document == typeof(GameDocument) ? change.GameUp : change.BatchUp)(state);
        }
    }

    /// <summary>Brings a state of the newest format back to an older one.</summary>
    public void Downcast(Type document, JsonObject state, int to)
    {
        foreach (var change in Changes.Skip(to - 1).Reverse())
        {
            (document == typeof(GameDocument) ? change.GameDown : change.BatchDown)(state);
        }
    }
}
