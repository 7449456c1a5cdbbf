using GameFactory.Server.Hosting;
using Npgsql;

namespace GameFactory.Tests.Server.Hosting;

public sealed class ServerDatabaseTests
{
    private const string Address = "Host=127.0.0.1;Database=factory";

    [Fact]
    public void What_nobody_wrote_is_the_servers_choice()
    {
        var address = Read(Address);

        Assert.Equal(
            ("silo-1", 20, 32, true, true),
            (address.ApplicationName, address.MaxPoolSize, address.MaxAutoPrepare, address.NoResetOnClose, address.IncludeErrorDetail)
        );
    }

    [Theory]
    [InlineData("Application Name=mine;Maximum Pool Size=7;Max Auto Prepare=0;No Reset On Close=false;Include Error Detail=false")]
    [InlineData("ApplicationName=mine;MaxPoolSize=7;MaxAutoPrepare=0;NoResetOnClose=false;IncludeErrorDetail=false")]
    public void What_stands_in_the_address_wins(string written)
    {
        var address = Read($"{Address};{written}");

        Assert.Equal(
            ("mine", 7, 0, false, false),
            (address.ApplicationName, address.MaxPoolSize, address.MaxAutoPrepare, address.NoResetOnClose, address.IncludeErrorDetail)
        );
    }

    [Theory]
    [InlineData("Maximum Pool Size=7", "20", "Maximum Pool Size in the address is 7, Server:Connections is 20")]
    [InlineData("Maximum Pool Size=3", null, "needs 4 connections")]
    [InlineData("Minimum Pool Size=30", null, "Minimum Pool Size in the address is 30")]
    [InlineData("Multiplexing=true", null, "Multiplexing in the address")]
    public void A_contradiction_is_an_error(string written, string? connections, string reason)
    {
        var options = new ServerOptions { Database = $"{Address};{written}" };

        var error = Assert.Throws<FormatException>(() => ServerDatabase.AddressOf(options, connections));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static NpgsqlConnectionStringBuilder Read(string address) =>
        new(ServerDatabase.AddressOf(new ServerOptions { Database = address }, null));
}
