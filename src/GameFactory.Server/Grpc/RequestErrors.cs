using Grpc.Core;
using Grpc.Core.Interceptors;
using GameFactory.Server.Requests;

namespace GameFactory.Server.Grpc;

/// <summary>Turns refused requests into gRPC statuses; the one place that does.</summary>
internal sealed class RequestErrors : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (RequestException error)
        {
            throw Status(error);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (RequestException error)
        {
            throw Status(error);
        }
    }

    private static RpcException Status(RequestException error)
    {
        var code = error.Failure switch
        {
            RequestFailure.Invalid => StatusCode.InvalidArgument,
            RequestFailure.NotFound => StatusCode.NotFound,
            _ => StatusCode.FailedPrecondition,
        };
        var trailers = new Metadata();
        foreach (var finding in error.Findings)
        {
            // Trailers carry printable ASCII only, and an unknown key of a document is part of its path.
            trailers.Add("field", string.Concat(finding.Field.Select(c => c is > ' ' and < (char)127 ? c : '?')));
        }

        return new RpcException(new Status(code, error.Message), trailers);
    }
}
