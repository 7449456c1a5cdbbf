using GameFactory.LocalForge.Records;

namespace GameFactory.Tests.LocalForge.Records;

public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gamefactory-journal-").FullName;

    private string File => Path.Combine(_folder, "forge.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Records_are_there_after_a_restart_and_ids_never_come_again()
    {
        long removedId;
        await using (var journal = new Journal(File))
        {
            var catalogue = await LoadAsync(journal);
            await catalogue.SaveAsync(Repository(catalogue, "kept"), CancellationToken.None);
            var removed = Repository(catalogue, "removed");
            removedId = removed.Id;
            await catalogue.SaveAsync(removed, CancellationToken.None);
            await catalogue.RemoveAsync(removed, CancellationToken.None);
        }

        for (var restart = 0; restart < 2; restart++)
        {
            await using var journal = new Journal(File);
            var catalogue = await LoadAsync(journal);
            Assert.Equal("kept", Assert.Single(catalogue.Repositories).Name);
            Assert.True(catalogue.NextId() > removedId);
        }
    }

    [Theory]
    [InlineData("{\"repository\":{\"id\":7,\"own")]
    [InlineData("{")]
    public async Task Line_that_a_kill_cut_off_is_dropped(string rest)
    {
        await using (var journal = new Journal(File))
        {
            var catalogue = await LoadAsync(journal);
            await catalogue.SaveAsync(Repository(catalogue, "whole"), CancellationToken.None);
        }

        await System.IO.File.AppendAllTextAsync(File, rest, TestContext.Current.CancellationToken);

        await using (var journal = new Journal(File))
        {
            var catalogue = await LoadAsync(journal);
            Assert.Single(catalogue.Repositories);
            await catalogue.SaveAsync(Repository(catalogue, "after"), CancellationToken.None);
        }

        await using var last = new Journal(File);
        Assert.Equal(["whole", "after"], (await LoadAsync(last)).Repositories.Select(r => r.Name));
    }

    [Fact]
    public async Task Damage_in_the_middle_stops_the_start()
    {
        await System.IO.File.WriteAllTextAsync(File, "{}\nnonsense\n{}\n", TestContext.Current.CancellationToken);
        await using var journal = new Journal(File);

        await Assert.ThrowsAsync<InvalidDataException>(() => LoadAsync(journal));
    }

    private static async Task<ForgeCatalogue> LoadAsync(Journal journal)
    {
        var catalogue = new ForgeCatalogue(journal);
        await catalogue.LoadAsync(CancellationToken.None);
        return catalogue;
    }

    private static RepositoryRecord Repository(ForgeCatalogue catalogue, string name) =>
        new()
        {
            Id = catalogue.NextId(),
            Owner = "factory",
            Name = name,
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
}
