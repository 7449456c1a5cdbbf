using GameFactory.Storage.Rows;
using Npgsql;

namespace GameFactory.Tests.Storage.Rows;

public sealed class ValueColumnTests
{
    [Fact]
    public void Only_the_nulls_before_a_value_are_sent()
    {
        var column = Column<int?>.Int(row => row);

        Assert.Empty(Sent(column, null, null));
        Assert.Equal([null, 1, null, null, 2], Sent(column, null, 1, null, null, 2, null));
        Assert.Equal([3], Sent(column, 3));
    }

    [Fact]
    public void A_value_that_is_never_null_is_always_sent()
    {
        var column = Column<int>.Flag(row => row > 0);
        column.Add(0);
        column.Add(0);

        Assert.Equal([false, false], ((NpgsqlParameter<List<bool>>)column.Parameter).TypedValue!);
    }

    private static List<int?> Sent(RowColumn<int?> column, params int?[] rows)
    {
        column.Clear();
        foreach (var row in rows)
        {
            column.Add(row);
        }

        return ((NpgsqlParameter<List<int?>>)column.Parameter).TypedValue!;
    }
}
