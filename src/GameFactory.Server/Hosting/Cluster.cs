using System.Net;
using Npgsql;
using Orleans.Configuration;

namespace GameFactory.Server.Hosting;

/// <summary>The silo: membership and reminders in PostgreSQL, a dead silo noticed within ten seconds.</summary>
internal static class Cluster
{
    private const string Invariant = "Npgsql";

    public static ISiloBuilder UseFactoryCluster(this ISiloBuilder silo, ServerOptions options, NpgsqlDataSource database)
    {
        silo.Configure<ClusterOptions>(cluster =>
        {
            cluster.ClusterId = options.ClusterId;
            cluster.ServiceId = options.ServiceId;
        });
        silo.Configure<SiloOptions>(self => self.SiloName = options.Name);
        silo.Configure<EndpointOptions>(endpoint =>
        {
            endpoint.AdvertisedIPAddress = options.SiloIp;
            endpoint.SiloPort = options.SiloPort;
            endpoint.SiloListeningEndpoint = new IPEndPoint(options.SiloIp, options.SiloPort);

            // Nobody connects as an Orleans client: tools talk gRPC or HTTP to the front end inside the silo.
            endpoint.GatewayPort = 0;
        });
        silo.UseMutualTls(options);
        silo.UseAdoNetClustering(clustering => (clustering.Invariant, clustering.DataSource) = (Invariant, database));
        silo.UseAdoNetReminderService(reminders => (reminders.Invariant, reminders.DataSource) = (Invariant, database));
        silo.Configure<ClusterMembershipOptions>(Membership);
        silo.Configure<SiloMessagingOptions>(messaging =>
        {
            messaging.ResponseTimeout = TimeSpan.FromSeconds(10);
            messaging.SystemResponseTimeout = TimeSpan.FromSeconds(10);
        });
        return silo;
    }

    // Three missed probes of two seconds each, and one vote: a silo that was killed is declared dead after six to eight seconds.
    private static void Membership(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(2);
        membership.NumMissedProbesLimit = 3;
        membership.NumVotesForDeathDeclaration = 1;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
    }
}
