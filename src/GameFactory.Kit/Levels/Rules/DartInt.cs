using System.Runtime.CompilerServices;

namespace GameFactory.Kit.Levels.Rules;

/// <summary>Whole numbers as Dart counts with them, where C# does otherwise; what rules are compiled to calls it.</summary>
public static class DartInt
{
    private const int Bits = 64;

    /// <summary>The remainder that is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Mod(long value, long by)
    {
        var rest = value % by;
        return rest >= 0 ? rest
            : by < 0 ? rest - by
            : rest + by;
    }

    /// <summary><c>&lt;&lt;</c>: nothing is left after 64 places, and a negative number of them is an error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftLeft(long value, long places) => (ulong)places < Bits ? value << (int)places : TooFar(places, 0);

    /// <summary><c>&gt;&gt;</c>, which keeps the sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftRight(long value, long places) =>
        (ulong)places < Bits ? value >> (int)places : TooFar(places, value < 0 ? -1 : 0);

    /// <summary><c>&gt;&gt;&gt;</c>, which does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftRightUnsigned(long value, long places) =>
        (ulong)places < Bits ? (long)((ulong)value >> (int)places) : TooFar(places, 0);

    /// <summary>A list of one number.</summary>
    public static int[] Filled(long count, int value)
    {
        var list = new int[count];
        Array.Fill(list, value);
        return list;
    }

    private static long TooFar(long places, long otherwise)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        return otherwise;
    }
}
