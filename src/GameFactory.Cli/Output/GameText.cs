using GameFactory.Server.V1;
using Google.Protobuf.WellKnownTypes;

namespace GameFactory.Cli.Output;

/// <summary>Games in words.</summary>
internal static class GameText
{
    /// <summary>Twelve cells: done, running, observing, failed, skipped, to come.</summary>
    public static string Cells(Game game) =>
        string.Concat(
            game.Steps.Select(letter =>
                letter switch
                {
                    'c' => '■',
                    'r' => '▣',
                    'o' => '◔',
                    'f' => '✗',
                    's' => '–',
                    _ => '□',
                }
            )
        );

    public static string? Time(Timestamp? at) => at?.ToDateTimeOffset().ToString("u");

    public static string Took(Step step) =>
        step is { StartedAt: { } start, CompletedAt: { } end }
            ? $"{(end.ToDateTimeOffset() - start.ToDateTimeOffset()).TotalSeconds:0.00} s"
            : "";
}
