using GameFactory.Insights.Ingestion;
using GameFactory.Insights.Retention;
using GameFactory.Server.Protocol;
using Microsoft.Extensions.Options;

namespace GameFactory.Server.Events;

/// <summary>
/// Takes requests about stored events for every protocol. What devices send goes straight to <see cref="EventIngestor"/>.
/// </summary>
internal sealed class EventApi(PoisonEvents poison, EventRetention retention, IOptions<RetentionOptions> options)
{
    private const int MostMonths = 1_200;

    public Task<IReadOnlyList<PoisonEvent>> PoisonAsync(int? limit, CancellationToken cancellationToken) =>
        poison.ListAsync(Paging.Limit(limit, 50, 1_000), cancellationToken);

    public Task<IReadOnlyList<RetiredMonth>> RetiredMonthsAsync(CancellationToken cancellationToken) =>
        retention.ListAsync(cancellationToken);

    /// <param name="keepMonths">Months to keep before the current one; null: as the setting says.</param>
    /// <param name="cancellationToken">Stops it; the next run goes on with it.</param>
    public async Task<IReadOnlyList<RetiredMonth>> RetireMonthsAsync(int? keepMonths, CancellationToken cancellationToken)
    {
        if ((keepMonths ?? options.Value.KeepMonths) is not { } wanted)
        {
            throw RequestException.Invalid(
                "keepMonths",
                $"must be a whole number from 1 to {MostMonths}, since the setting Retention:KeepMonths is not given either"
            );
        }

        var keep = RequestFields.Within(wanted, 1, MostMonths, wanted, "keepMonths");

        try
        {
            return await retention.RunAsync(keep, cancellationToken);
        }
        catch (RetentionBusyException error)
        {
            throw RequestException.Refused(error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw RequestException.Failed(error.Message);
        }
    }
}
