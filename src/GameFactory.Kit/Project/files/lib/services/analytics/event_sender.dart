import 'dart:convert';

import 'package:http/http.dart' as http;

/// What became of a batch.
enum SendResult {
  /// The server has it, or refused single events for good.
  done,

  /// It may be sent again later.
  later,

  /// The server will never take it.
  refused,
}

/// The answer to a batch.
class SendAnswer {
  const SendAnswer(this.result, {this.serverTime, this.retryAfter});

  /// What became of the batch.
  final SendResult result;

  /// The server's clock.
  final DateTime? serverTime;

  /// How long the server wants to be left alone.
  final Duration? retryAfter;
}

/// Sends batches of events.
abstract interface class EventSender {
  /// Sends [events], each a JSON text; never throws.
  Future<SendAnswer> send(List<String> events);

  /// Ends open connections.
  void close();
}

/// Sends events by HTTP.
class HttpEventSender implements EventSender {
  HttpEventSender(this._endpoint, this._key, {http.Client? client})
    : _client = client ?? http.Client();

  static const Duration _timeout = Duration(seconds: 15);

  final Uri _endpoint;
  final String _key;
  final http.Client _client;

  @override
  Future<SendAnswer> send(List<String> events) async {
    try {
      final response = await _client
          .post(
            _endpoint,
            headers: {
              'authorization': 'Bearer $_key',
              'content-type': 'application/json',
            },
            body: '[${events.join(',')}]',
          )
          .timeout(_timeout);
      return _read(response);
    } on Exception {
      return const SendAnswer(SendResult.later);
    }
  }

  SendAnswer _read(http.Response response) {
    final seconds = int.tryParse(response.headers['retry-after'] ?? '');
    final status = response.statusCode;
    if (status >= 200 && status < 300) {
      return SendAnswer(SendResult.done, serverTime: _serverTime(response));
    }
    // A wrong key may be set right on the server; a batch that cannot be read
    // or is of a wrong type never gets better.
    if (status == 400 || status == 413 || status == 415) {
      return const SendAnswer(SendResult.refused);
    }
    return SendAnswer(
      SendResult.later,
      retryAfter: seconds == null ? null : Duration(seconds: seconds),
    );
  }

  DateTime? _serverTime(http.Response response) {
    try {
      final body = jsonDecode(response.body);
      final time = body is Map<String, Object?> ? body['server_time'] : null;
      return time is String ? DateTime.tryParse(time)?.toUtc() : null;
    } on FormatException {
      return null;
    }
  }

  @override
  void close() => _client.close();
}
