System.Console.WriteLine("stockturn");
