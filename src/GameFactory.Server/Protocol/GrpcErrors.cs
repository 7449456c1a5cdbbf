using System.Globalization;
using GameFactory.Engine.Artifacts;
using Google.Protobuf;
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
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation
    )
    {
        try
        {
            TextGuard.Check((IMessage)request);
            return await continuation(request, context);
        }
        catch (Exception error) when (IsExplained(error))
        {
            throw Explain(error, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation
    )
    {
        try
        {
            TextGuard.Check((IMessage)request);
            await continuation(request, responseStream, context);
        }
        catch (Exception error) when (IsExplained(error))
        {
            throw Explain(error, context);
        }
    }

    private static bool IsExplained(Exception error) =>
        error is RequestException or ArtifactException || (error is not OperationCanceledException && Outage.Explains(error));

    private RpcException Explain(Exception error, ServerCallContext context) =>
        error switch
        {
            RequestException refused => Refused(refused),
            ArtifactException => new RpcException(new Status(StatusCode.DataLoss, error.Message)),
            _ => Away(error, context),
        };

    private RpcException Away(Exception error, ServerCallContext context)
    {
        LogOutage(log, context.Method, error);
        var trailers = new Metadata { { RetryAfter, Outage.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture) } };
        return new RpcException(new Status(StatusCode.Unavailable, Outage.DetailOf(error)), trailers);
    }

    private static RpcException Refused(RequestException error)
    {
        var code = error.Failure switch
        {
            RequestFailure.Invalid => StatusCode.InvalidArgument,
            RequestFailure.NotFound => StatusCode.NotFound,
            RequestFailure.Refused => StatusCode.FailedPrecondition,
            _ => StatusCode.Internal,
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
