using System.Globalization;
using GameFactory.Engine.Artifacts;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace GameFactory.Server.Protocol;

/// <summary>Turns refused requests and outages into gRPC statuses; the one place that does.</summary>
internal sealed partial class GrpcErrors(ILogger<GrpcErrors> log) : Interceptor
{
    /// <summary>Trailer of an answer that a moment later may be another one: seconds to wait.</summary>
    public const string RetryAfter = "retry-after";

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
        catch (Exception error) when (error is not OperationCanceledException && Outage.Explains(error))
        {
            throw Away(context, error);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (ArtifactException error)
        {
            throw new RpcException(new Status(StatusCode.DataLoss, error.Message));
        }
        catch (RequestException error)
        {
            throw Status(error);
        }
        catch (Exception error) when (error is not OperationCanceledException && Outage.Explains(error))
        {
            throw Away(context, error);
        }
    }

    private RpcException Away(ServerCallContext context, Exception error)
    {
        LogOutage(log, context.Method, error);
        var trailers = new Metadata { { RetryAfter, Outage.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture) } };
        return new RpcException(new Status(StatusCode.Unavailable, Outage.DetailOf(error)), trailers);
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
