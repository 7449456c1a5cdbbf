namespace GameFactory.Benchmarks.Rollup;

/// <summary>What <c>bench rollup</c> prints. Times are milliseconds of a day, in the order they were taken.</summary>
/// <param name="Events">Raw events.</param>
/// <param name="Days">Days they spread over.</param>
/// <param name="Games">Games.</param>
/// <param name="EventsADay">Raw events of a day.</param>
/// <param name="PlayersADay">Players of a day: rows of the helper table.</param>
/// <param name="RollupMs">Counting a day for the first time, with all before it in the helper tables: the helper rows, its metrics, and
/// those of days −1, −7 and −30.</param>
/// <param name="PlainMs">The same rows of the last day by plain SQL over the raw events, read and not written: its metrics without the
/// score, its levels, and the retention of days −1, −7 and −30 that it decides.</param>
/// <param name="Share">Median of the rollup over median of the plain SQL; the target is 0.25.</param>
/// <param name="SameNumbers">The plain SQL gave the same rows as the rollup for the first and the last day, levels and later retention
/// included.</param>
/// <param name="LongHistoryDays">Days in the helper tables in the last part.</param>
/// <param name="AgainMs">Counting the same days anew, with the history as before; three rounds.</param>
/// <param name="LongHistoryMs">Counting the same days in a copy with so long a history, in turns with those.</param>
/// <param name="Growth">Median with the long history over the median without; the target is 1.1.</param>
/// <param name="PreparingSeconds">Making events and indexes, and counting the days before.</param>
internal sealed record RollupReport(
    long Events,
    int Days,
    int Games,
    long EventsADay,
    long PlayersADay,
    IReadOnlyList<double> RollupMs,
    IReadOnlyList<double> PlainMs,
    double Share,
    bool SameNumbers,
    int LongHistoryDays,
    IReadOnlyList<double> AgainMs,
    IReadOnlyList<double> LongHistoryMs,
    double Growth,
    double PreparingSeconds
);
