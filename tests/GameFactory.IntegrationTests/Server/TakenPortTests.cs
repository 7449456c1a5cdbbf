using System.Net;

namespace GameFactory.IntegrationTests.Server;

/// <summary>A port that somebody else serves, and answers on as a healthy server would, is not taken for the factory's own.</summary>
public sealed class TakenPortTests
{
    [Fact]
    public async Task Start_on_a_port_of_another_server_fails_and_says_so()
    {
        var port = FactoryServer.FreePort();
        using var other = new HttpListener();
        other.Prefixes.Add($"http://127.0.0.1:{port}/");
        other.Start();
        var answering = AnswerAsync(other);
        var folder = Directory.CreateTempSubdirectory("gamefactory-taken-");

        using var up = FactoryProcess.Start("up", "--port", $"{port}", "--data", folder.FullName);
        var (exitCode, _, error) = await up.EndAsync();
        other.Stop();
        await answering;

        Assert.Equal(1, exitCode);
        Assert.Contains("silo-1 did not start", error, StringComparison.Ordinal);
        Assert.Contains("address already in use", error, StringComparison.OrdinalIgnoreCase);
        folder.Delete(recursive: true);
    }

    private static async Task AnswerAsync(HttpListener listener)
    {
        try
        {
            while (true)
            {
                (await listener.GetContextAsync()).Response.Close();
            }
        }
        catch (Exception end) when (end is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
