using System.Text.Json.Nodes;

namespace GameFactory.Storage.Formats;

/// <summary>
/// What changed from one format of the states to the next, as pure functions on a state's JSON: they change the object that they are given
/// and nothing else. Up is needed as long as a state of the older format may be stored, that is for ever; down until the release after the
/// one that brought it.
/// </summary>
internal sealed record FormatChange
{
    /// <summary>A game's state of the older format, made one of the newer.</summary>
    public Action<JsonObject> GameUp { get; init; } = static _ => { };

    /// <summary>The way back: what silos of the release before can read.</summary>
    public Action<JsonObject> GameDown { get; init; } = static _ => { };

    /// <summary>The same for a batch.</summary>
    public Action<JsonObject> BatchUp { get; init; } = static _ => { };

    /// <summary>The way back.</summary>
    public Action<JsonObject> BatchDown { get; init; } = static _ => { };
}
