using System.Runtime.InteropServices;

namespace GameFactory.Insights.Metrics;

/// <summary>A row of <c>analytics_dirty_days</c> as it was read.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DirtyMark(DateOnly Day, short Lane, long Marks)
{
    /// <summary>Marks of the rollup itself.</summary>
    public const short OwnLane = -1;

    /// <summary>A mark for a day that was set aside and had none.</summary>
    public static DirtyMark None(DateOnly day) => new(day, OwnLane, -1);
}
