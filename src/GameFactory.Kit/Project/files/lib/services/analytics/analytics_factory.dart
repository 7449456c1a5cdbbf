import 'package:flutter/foundation.dart';

import '../../data/game_info.dart';
import '../../data/key_value_store.dart';
import 'analytics.dart';
import 'event_log_web.dart' if (dart.library.io) 'event_log_io.dart';
import 'event_sender.dart';
import 'queued_analytics.dart';
import 'uuid_v7.dart';

const String _endpoint = String.fromEnvironment('ANALYTICS_ENDPOINT');
const String _key = String.fromEnvironment('ANALYTICS_KEY');

const String _playerKey = 'analytics.player';

/// Analytics of this build: a queue when it was given an endpoint and a key,
/// nothing otherwise.
Future<Analytics> createAnalytics(KeyValueStore store) async {
  final endpoint = Uri.tryParse(_endpoint);
  if (_key.isEmpty || endpoint == null || !endpoint.hasAuthority) {
    return const NoAnalytics();
  }
  try {
    final analytics = QueuedAnalytics(
      log: await openEventLog(store),
      sender: HttpEventSender(endpoint, _key),
      playerId: await _playerId(store),
      deviceInfo: {
        'platform': kIsWeb ? 'web' : defaultTargetPlatform.name,
        'app_version': GameInfo.version,
      },
    );
    await analytics.open();
    return analytics;
  } on Exception {
    return const NoAnalytics();
  }
}

Future<String> _playerId(KeyValueStore store) async {
  final known = store.read(_playerKey);
  if (known != null) {
    return known;
  }
  final fresh = UuidV7().next(DateTime.now());
  await store.write(_playerKey, fresh);
  return fresh;
}
