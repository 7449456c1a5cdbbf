using GameFactory.Insights.Ingestion.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace GameFactory.IntegrationTests.Insights.Ingestion.Keys;

/// <summary>The repository always holds the one key of the game that is valid, however attempts end or overlap.</summary>
public sealed class KeyDeliveryTests : IAsyncLifetime
{
    private const string Effect = "game/1/5/write-key/0";

    private readonly List<string> _repository = [];
    private InsightsBed _bed = null!;
    private Guid _game;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private KeyDelivery Delivery => _bed.Services.GetRequiredService<KeyDelivery>();

    public async ValueTask InitializeAsync()
    {
        _bed = await InsightsBed.StartAsync();
        _game = await _bed.GameAsync();
    }

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_repeated_attempt_hands_nothing_over_again()
    {
        Assert.True(await Delivery.HandOverAsync(_game, Effect, PutAsync, Cancelled));
        Assert.True(await Delivery.HandOverAsync(_game, Effect, PutAsync, Cancelled));

        await OnlyValidKeyIsInTheRepositoryAsync(puts: 1);
    }

    [Fact]
    public async Task A_key_that_was_lost_before_it_was_handed_over_ends_with_the_next_attempt()
    {
        await Assert.ThrowsAsync<IOException>(() =>
            Delivery.HandOverAsync(_game, Effect, (_, _) => throw new IOException("killed"), Cancelled)
        );
        Assert.True(await Delivery.HandOverAsync(_game, Effect, PutAsync, Cancelled));

        await OnlyValidKeyIsInTheRepositoryAsync(puts: 1);
    }

    [Fact]
    public async Task A_key_that_was_handed_over_just_before_a_kill_is_replaced()
    {
        await Assert.ThrowsAsync<IOException>(() => Delivery.HandOverAsync(_game, Effect, PutAndDieAsync, Cancelled));
        Assert.True(await Delivery.HandOverAsync(_game, Effect, PutAsync, Cancelled));

        await OnlyValidKeyIsInTheRepositoryAsync(puts: 2);

        async Task<bool> PutAndDieAsync(string text, CancellationToken cancel)
        {
            await PutAsync(text, cancel);
            throw new IOException("killed");
        }
    }

    [Fact]
    public async Task An_attempt_that_comes_late_leaves_its_own_valid_key_and_no_other()
    {
        var isFirst = true;
        Assert.True(await Delivery.HandOverAsync(_game, Effect, LateAsync, Cancelled));

        await OnlyValidKeyIsInTheRepositoryAsync(puts: 3);

        // While the first put is on its way, another attempt does all of its work.
        async Task<bool> LateAsync(string text, CancellationToken cancel)
        {
            if (isFirst)
            {
                isFirst = false;
                Assert.True(await Delivery.HandOverAsync(_game, Effect, PutAsync, cancel));
            }

            return await PutAsync(text, cancel);
        }
    }

    [Fact]
    public async Task A_refused_key_is_revoked()
    {
        Assert.False(await Delivery.HandOverAsync(_game, Effect, (_, _) => Task.FromResult(false), Cancelled));

        Assert.NotNull(Assert.Single(await _bed.Get<WriteKeys>().ListAsync(_game, Cancelled)).RevokedAt);
    }

    [Fact]
    public async Task A_key_is_revoked_once_and_the_game_of_another_key_cannot_revoke_it()
    {
        var issued = await _bed.Get<WriteKeys>().IssueAsync(_game, WriteKeyPurpose.App, Cancelled);
        Assert.Null(await _bed.Get<WriteKeys>().RevokeAsync(await _bed.GameAsync(), issued.Key.Id, Cancelled));

        var first = await _bed.Get<WriteKeys>().RevokeAsync(_game, issued.Key.Id, Cancelled);
        var second = await _bed.Get<WriteKeys>().RevokeAsync(_game, issued.Key.Id, Cancelled);

        Assert.NotNull(first?.RevokedAt);
        Assert.Equal(first.RevokedAt, second?.RevokedAt);
    }

    [Fact]
    public async Task Only_the_hash_of_a_key_is_stored()
    {
        var issued = await _bed.Get<WriteKeys>().IssueAsync(_game, WriteKeyPurpose.App, Cancelled);

        Assert.Equal(
            0L,
            await _bed.ScalarAsync<long>($"SELECT count(*) FROM analytics_write_keys k WHERE k::text LIKE '%{issued.Text[4..]}%'")
        );
        Assert.Equal(WriteKeys.HashOf(issued.Text), await _bed.ScalarAsync<byte[]>("SELECT key_sha256 FROM analytics_write_keys"));
    }

    private Task<bool> PutAsync(string text, CancellationToken cancellationToken)
    {
        _repository.Add(text);
        return Task.FromResult(true);
    }

    private async Task OnlyValidKeyIsInTheRepositoryAsync(int puts)
    {
        Assert.Equal(puts, _repository.Count);
        var valid = Assert.Single(await _bed.Get<WriteKeys>().ListAsync(_game, Cancelled), key => key.RevokedAt is null);
        Assert.NotNull(valid.DeliveredAt);
        Assert.Equal(valid.Id, (await _bed.Get<WriteKeys>().FindAsync(WriteKeys.HashOf(_repository[^1]), Cancelled))?.Id);
    }
}
