import 'package:flutter/material.dart';
import 'package:flutter/services.dart';

import 'app.dart';
import 'bootstrap.dart';
import 'services/analytics/analytics_event.dart';

Future<void> main() async {
  WidgetsFlutterBinding.ensureInitialized();
  await SystemChrome.setPreferredOrientations([DeviceOrientation.portraitUp]);
  final services = await createServices();
  services.analytics.track(
    AnalyticsEvent.gameStart,
    properties: {'stars': services.progress.totalStars},
  );
  runApp(GameApp(services: services));
}
