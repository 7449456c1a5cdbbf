namespace GameFactory.Insights.Learning;

/// <summary>Four-by-four matrices, row-major in spans of sixteen: one row and column per measured outcome.</summary>
internal static class Matrix4
{
    public const int Size = 4;
    public const int Area = Size * Size;

    public static void Invert(ReadOnlySpan<double> a, Span<double> inverse)
    {
        Span<double> l = stackalloc double[Area];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[(i * Size) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= l[(i * Size) + k] * l[(j * Size) + k];
                }

                l[(i * Size) + j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-14)) : sum / l[(j * Size) + j];
            }
        }

        Span<double> x = stackalloc double[Size];
        for (var column = 0; column < Size; column++)
        {
            for (var i = 0; i < Size; i++)
            {
                double sum = i == column ? 1 : 0;
                for (var k = 0; k < i; k++)
                {
                    sum -= l[(i * Size) + k] * x[k];
                }

                x[i] = sum / l[(i * Size) + i];
            }

            for (var i = Size - 1; i >= 0; i--)
            {
                var sum = x[i];
                for (var k = i + 1; k < Size; k++)
                {
                    sum -= l[(k * Size) + i] * x[k];
                }

                x[i] = sum / l[(i * Size) + i];
            }

            for (var i = 0; i < Size; i++)
            {
                inverse[(i * Size) + column] = x[i];
            }
        }
    }

    public static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> product)
    {
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                double sum = 0;
                for (var k = 0; k < Size; k++)
                {
                    sum += a[(i * Size) + k] * b[(k * Size) + j];
                }

                product[(i * Size) + j] = sum;
            }
        }
    }

    public static void Apply(ReadOnlySpan<double> a, ReadOnlySpan<double> x, Span<double> result)
    {
        for (var i = 0; i < Size; i++)
        {
            double sum = 0;
            for (var k = 0; k < Size; k++)
            {
                sum += a[(i * Size) + k] * x[k];
            }

            result[i] = sum;
        }
    }

    public static double[] Inverse(ReadOnlySpan<double> a)
    {
        var inverse = new double[Area];
        Invert(a, inverse);
        return inverse;
    }

    /// <summary>Adds a block, times a factor, at its place in a large matrix of blocks with <paramref name="width"/> columns.</summary>
    public static void AddBlock(double[] matrix, int width, int blockRow, int blockColumn, ReadOnlySpan<double> block, double factor)
    {
        for (var r = 0; r < Size; r++)
        {
            var at = (((blockRow * Size) + r) * width) + (blockColumn * Size);
            for (var c = 0; c < Size; c++)
            {
                matrix[at + c] += factor * block[(r * Size) + c];
            }
        }
    }
}
