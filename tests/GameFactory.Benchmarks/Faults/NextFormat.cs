using GameFactory.Storage.Formats;

namespace GameFactory.Benchmarks.Faults;

/// <summary>
/// The format that a next release might bring: the shape stays, only its number is new. Both releases run the same program in a test, so
/// their types are the same.
/// </summary>
internal static class NextFormat
{
    public static StateFormats Formats { get; } = new([.. StateFormats.Released.Changes, new FormatChange()]);
}
