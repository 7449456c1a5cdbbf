using GameFactory.Server.Protocol;
using Grpc.Core;
using Riok.Mapperly.Abstractions;

namespace GameFactory.Server.Catalogue;

/// <summary>What games can be made of, over gRPC.</summary>
internal sealed class CatalogueGrpc(CatalogueApi api) : V1.CatalogueService.CatalogueServiceBase
{
    public override Task<V1.MechanicsReply> Mechanics(V1.MechanicsRequest request, ServerCallContext context) =>
        Task.FromResult(api.Mechanics(request.Genre, request.HasActive ? request.Active : null).ToMessage());

    public override Task<V1.GenresReply> Genres(V1.GenresRequest request, ServerCallContext context) =>
        Task.FromResult(api.Genres().ToMessage());
}

/// <summary>The catalogue as messages.</summary>
[Mapper, UseStaticMapper(typeof(WireTypes))]
internal static partial class CatalogueMessages
{
    public static partial V1.MechanicsReply ToMessage(this MechanicsReply mechanics);

    public static partial V1.GenresReply ToMessage(this GenresReply genres);
}
