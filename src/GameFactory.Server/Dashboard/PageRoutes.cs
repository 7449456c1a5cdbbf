using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GameFactory.Server.Dashboard;

/// <summary>The page at <c>/</c>: plain files that the binary carries; nothing comes from elsewhere.</summary>
internal static class PageRoutes
{
    private const string Root = "page/";

    // The page loads only what this server serves, and no other page may frame it.
    private const string Policy = "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/", "index.html", "text/html; charset=utf-8");
        Map(routes, "/page.css", "page.css", "text/css; charset=utf-8");
        Map(routes, "/page.js", "page.js", "text/javascript; charset=utf-8");
        Map(routes, "/favicon.ico", "icon.svg", "image/svg+xml");
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string file, string type)
    {
        var content = Read(file);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"";
        routes
            .MapGet(path, (HttpContext context) =>
            {
                context.Response.Headers.ContentSecurityPolicy = Policy;
                context.Response.Headers.XContentTypeOptions = "nosniff";
                context.Response.Headers.CacheControl = "no-cache";
                return Results.File(content, type, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue(tag));
            })
            .ExcludeFromDescription();
    }

    private static byte[] Read(string file)
    {
        using var stream = typeof(PageRoutes).Assembly.GetManifestResourceStream(Root + file)
            ?? throw new InvalidOperationException($"The file {file} of the page is not embedded");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
