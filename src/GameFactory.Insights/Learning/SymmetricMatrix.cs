using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GameFactory.Insights.Learning;

/// <summary>
/// SymmetricMatrix symmetric algebra on row-major arrays. Sums run in a fixed order of sixteen lanes without fused operations, so that
/// every machine gets the same bits.
/// </summary>
internal static class SymmetricMatrix
{
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ref double left = ref MemoryMarshal.GetReference(a);
        ref double right = ref MemoryMarshal.GetReference(b);
        var i = 0;
        Vector256<double> s0 = default,
            s1 = default,
            s2 = default,
            s3 = default;
        for (; i <= a.Length - 16; i += 16)
        {
            var at = (nuint)i;
            s0 += Vector256.LoadUnsafe(ref left, at) * Vector256.LoadUnsafe(ref right, at);
            s1 += Vector256.LoadUnsafe(ref left, at + 4) * Vector256.LoadUnsafe(ref right, at + 4);
            s2 += Vector256.LoadUnsafe(ref left, at + 8) * Vector256.LoadUnsafe(ref right, at + 8);
            s3 += Vector256.LoadUnsafe(ref left, at + 12) * Vector256.LoadUnsafe(ref right, at + 12);
        }

        for (; i <= a.Length - 4; i += 4)
        {
            s0 += Vector256.LoadUnsafe(ref left, (nuint)i) * Vector256.LoadUnsafe(ref right, (nuint)i);
        }

        var sum = Vector256.Sum(s0 + s1 + (s2 + s3));
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>Adds <paramref name="source"/> to <paramref name="target"/>.</summary>
    public static void Add(ReadOnlySpan<double> source, Span<double> target)
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] += source[i];
        }
    }

    /// <summary>Lower Cholesky factor of a symmetric positive definite matrix, in place; the upper half is left as it was.</summary>
    public static void Factor(Span<double> a, int n)
    {
        for (var i = 0; i < n; i++)
        {
            Span<double> row = a.Slice(i * n, n);
            for (var j = 0; j < i; j++)
            {
                row[j] = (row[j] - Dot(row[..j], a.Slice(j * n, j))) / a[(j * n) + j];
            }

            var pivot = row[i] - Dot(row[..i], row[..i]);
            row[i] = Math.Sqrt(Math.Max(pivot, 1e-14));
        }
    }

    /// <summary>Inverse of a symmetric positive definite matrix; <paramref name="a"/> and <paramref name="work"/> are used up.</summary>
    public static void Invert(double[] a, double[] work, double[] inverse, int n)
    {
        Factor(a, n);
        for (var j = 0; j < n; j++)
        {
            var column = work.AsSpan(j * n, n);
            column[j] = 1 / a[(j * n) + j];
            for (var i = j + 1; i < n; i++)
            {
                column[i] = -Dot(a.AsSpan((i * n) + j, i - j), column[j..i]) / a[(i * n) + i];
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var value = Dot(work.AsSpan((i * n) + i, n - i), work.AsSpan((j * n) + i, n - i));
                inverse[(i * n) + j] = value;
                inverse[(j * n) + i] = value;
            }
        }
    }

    /// <summary>x·y for row-major x (rows × inner) and symmetric y (inner × inner).</summary>
    public static void TimesSymmetric(ReadOnlySpan<double> x, int rows, ReadOnlySpan<double> y, int inner, Span<double> product)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < inner; j++)
            {
                product[(i * inner) + j] = Dot(x.Slice(i * inner, inner), y.Slice(j * inner, inner));
            }
        }
    }
}
