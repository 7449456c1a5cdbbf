using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Catalogue;

/// <summary>What games can be made of, over HTTP.</summary>
internal static class CatalogueRoutes
{
    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        var catalogue = routes.MapGroup("/v1").WithTags("Catalogue").ProducesProblem(404);
        catalogue
            .MapGet("mechanics", (string? genre, bool? active, CatalogueApi api) => api.Mechanics(genre, active))
            .WithName("listMechanics")
            .WithSummary("All mechanics; ?active=true those that can be built now.");
        catalogue
            .MapGet("mechanics/{mechanic}", (string mechanic, CatalogueApi api) => api.Mechanic(mechanic))
            .WithName("getMechanic")
            .WithSummary("A mechanic with its parameters.");
        catalogue
            .MapGet("genres", (CatalogueApi api) => api.Genres())
            .WithName("listGenres")
            .WithSummary("All genres, and whether a batch can ask for each.");
    }
}
