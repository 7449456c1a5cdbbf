using System.Security.Cryptography;
using System.Text;
using GameFactory.Engine;
using GameFactory.Engine.Steps;
using GameFactory.Pipeline.Forges;

namespace GameFactory.IntegrationTests.Pipeline.Forges;

/// <summary>A forge that is killed while git writes, and what may be seen of the token meanwhile.</summary>
public sealed class KilledForgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-forge-").FullName;
    private readonly GameId _game = new(Guid.Parse("7d0d3e0a-5c3b-5d4f-9f5e-0b8d9a1c2e3f"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Repository_is_accepted_and_complete_after_a_kill_in_the_middle_of_a_push()
    {
        string bare,
            first;
        await using (var forge = await ForgeProcess.StartAsync(Path.Combine(_folder, "forge")))
        {
            var client = Client(forge);
            var repository = await RepositoryAsync(client);
            bare = Path.Combine(_folder, "forge", "repositories", repository.FullName + ".git");
            first = (await CommitAsync(client, repository, 2, null, "small"u8.ToArray())).Commit;

            var receiving = Receiving(bare);
            var push = CommitAsync(client, repository, 3, first, Large());
            await Task.WhenAny(receiving, push);
            Assert.Empty(CommandLinesWith(RunningForge.Token, Basic));
            await forge.KillAsync();
            if (!push.IsCompletedSuccessfully)
            {
                await Assert.ThrowsAsync<ForgeUnavailableException>(() => push);
            }
        }

        await using var restarted = await ForgeProcess.StartAsync(Path.Combine(_folder, "forge"));
        var again = Client(restarted);
        var found = await RepositoryAsync(again);
        var second = await CommitAsync(again, found, 3, first, Large());

        var (exitCode, text) = await RunningForge.GitAnywhereAsync(bare, "fsck", "--strict", "--full");
        Assert.True(exitCode == 0, text);
        Assert.Equal(second.Commit, (await RunningForge.GitAnywhereAsync(bare, "rev-parse", "main")).Text.Trim());
        Assert.Equal("2", (await RunningForge.GitAnywhereAsync(bare, "rev-list", "--count", "main")).Text.Trim());
    }

    [Fact]
    public async Task Token_is_in_no_file_and_no_message()
    {
        await using var forge = await RunningForge.StartAsync(data: _folder, cached: true);
        var repository = await forge.RepositoryAsync(_game);
        var first = await forge.CommitAsync(forge.Commit(repository, _game, 2, null, ("a.txt", "a")));
        await forge.Instance.DisposeAsync();
        var away = await Assert.ThrowsAsync<ForgeUnavailableException>(() =>
            forge.Client.CommitAsync(forge.Commit(repository, _game, 3, first.Commit, ("b.txt", "b")), CancellationToken.None)
        );

        Assert.Equal(WaitReason.Infrastructure, away.Reason);
        Assert.DoesNotContain(RunningForge.Token, away.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Basic, away.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(RunningForge.Token, forge.Options.ToString(), StringComparison.Ordinal);
        // The lock of the client's cache, which nobody else may open now, is empty.
        var written = Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(path => new FileInfo(path).Length > 0);
        foreach (var file in written)
        {
            var text = await File.ReadAllTextAsync(file, Encoding.Latin1, TestContext.Current.CancellationToken);
            Assert.False(
                text.Contains(RunningForge.Token, StringComparison.Ordinal) || text.Contains(Basic, StringComparison.Ordinal),
                file
            );
        }
    }

    private static string Basic => Convert.ToBase64String(Encoding.UTF8.GetBytes("x-access-token:" + RunningForge.Token));

    private static IForge Client(ForgeProcess forge) =>
        ForgeServices.Create(
            new ForgeOptions
            {
                Address = forge.Address,
                Owner = "gamefactory",
                OwnerIsUser = true,
                Token = RunningForge.Token,
            },
            TimeProvider.System
        );

    /// <summary>Ends when git has begun to take objects in: it collects them in a folder of their own first.</summary>
    private static async Task Receiving(string bare)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(Path.Combine(bare, "objects"), "*incoming-*") { EnableRaisingEvents = true };
        watcher.Created += (_, _) => begun.TrySetResult();
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static List<string> CommandLinesWith(params string[] secrets)
    {
        var found = new List<string>();
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(p => int.TryParse(Path.GetFileName(p), out _)))
        {
            try
            {
                var line = File.ReadAllText(Path.Combine(process, "cmdline"));
                found.AddRange(secrets.Where(s => line.Contains(s, StringComparison.Ordinal)));
            }
            catch (IOException)
            {
                // The process ended between the listing and the reading.
            }
        }

        return found;
    }

    // Content that does not compress, the same every time.
    private static byte[] Large()
    {
        var content = new byte[24 * 1024 * 1024];
        using var aes = Aes.Create();
        aes.Key = new byte[32];
        return aes.EncryptCbc(content, new byte[16]);
    }

    private async Task<ForgeRepository> RepositoryAsync(IForge client) =>
        Assert
            .IsType<RepositoryResult.Ours>(
                await client.EnsureRepositoryAsync(
                    new RepositorySpec(_game, "killed-0123456789", "A game for a test"),
                    CancellationToken.None
                )
            )
            .Repository;

    private async Task<CommitResult.Committed> CommitAsync(
        IForge client,
        ForgeRepository repository,
        int step,
        string? parent,
        byte[] content
    ) =>
        Assert.IsType<CommitResult.Committed>(
            await client.CommitAsync(
                new CommitRequest
                {
                    Repository = repository.FullName,
                    Game = _game,
                    Run = 1,
                    Step = step,
                    ExpectedParent = parent,
                    Subject = $"Step {step:00}: a test",
                    Files = [new FileChange($"step{step}.bin", content)],
                    WorkFolder = Directory.CreateDirectory(Path.Combine(_folder, "work", Guid.NewGuid().ToString("N"))).FullName,
                },
                CancellationToken.None
            )
        );
}
